/** The one container that a script is to be run in the place of. */
import type { ContainerItem, Landscape } from '../../landscape/landscape.js';
import { resolveTargets } from '../../plan/targets.js';
import { containersOf } from '../observation.js';
import { ScriptActionError } from './script-action-error.js';

export interface ScriptTarget {
  readonly landscape: Landscape;
  readonly item: ContainerItem;
}

/**
 * @throws PlanError for a name, or an instance, that means nothing, or two things.
 * @throws ScriptActionError `script-target` where several containers are meant.
 */
export function scriptTarget(
  landscapes: readonly Landscape[],
  name: string,
  instance: string | undefined,
): ScriptTarget {
  const ids = resolveTargets(landscapes, [name], instance === undefined ? [] : [instance]);
  const found = landscapes.flatMap((landscape) =>
    containersOf([landscape], ids).map((item) => ({ landscape, item })),
  );
  const [target, ...others] = found;
  if (target && others.length === 0) return target;
  const items = found.map(({ item }) => item);
  const ofOne = new Set(items.map(({ map, configuration }) => `${map}.${configuration}`)).size === 1;
  const names = items.map((item) => (ofOne ? item.instance : item.name));
  throw new ScriptActionError(
    'script-target',
    ofOne
      ? `'${name}' has several instances, and a script runs in one: ${names.join(', ')}`
      : `'${name}' is not one configuration: ${names.join(', ')}`,
    { hint: ofOne ? 'Name the instance.' : 'A script runs in one container; name its configuration.' },
  );
}
