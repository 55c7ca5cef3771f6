/** How the containers of a configuration are compared and replaced. */
import type { UpdateRules } from './landscape.js';
import { containerName } from './names.js';
import type { ConfigurationScope } from './scope.js';

/** The same for all instances, but for the name that each had before. */
export function updateRules({ configuration }: ConfigurationScope): UpdateRules {
  const { updateOrder: order, updateParallel: parallel, compare } = configuration;
  if (order === undefined && parallel === undefined && Object.keys(compare).length === 0) return usual;
  return { parallel: parallel ?? usual.parallel, compare, ...(order !== undefined && { order }) };
}

const usual: UpdateRules = { parallel: 1, compare: {} };

/** The rules for one instance of a configuration that was renamed. */
export function withPreviousName(
  rules: UpdateRules,
  { map, configuration }: ConfigurationScope,
  instance: string | null,
): UpdateRules {
  const { previousName } = configuration;
  return previousName === undefined
    ? rules
    : { ...rules, previousName: containerName(map.name, previousName, instance) };
}
