/** What must be done before a container can be made, or may be started. */
import type { ContainerItem } from '../landscape/landscape.js';
import type { ForwardContext } from './forward-context.js';
import type { StepId } from './step.js';
import { readySteps } from './waiting.js';

/**
 * Steps on what the container refers to. To be made, it takes containers that are there under their names; to be
 * started, it takes containers that are ready, with their commands run.
 */
export function needs(
  item: ContainerItem,
  kind: 'createContainer' | 'startContainer',
  context: ForwardContext,
): readonly StepId[] {
  const { builder, landscape } = context;
  const before = item.volumes.map((volume) => builder.find('prepareVolume', volume));
  for (const { network } of item.networks) before.push(builder.find('createNetwork', network));
  for (const id of item.dependsOn) {
    const needed = landscape.items.get(id);
    if (needed?.kind !== 'container') continue;
    before.push(...(kind === 'createContainer' ? presence(needed, context) : readySteps(needed, context)));
  }
  return before.filter((id) => id !== undefined);
}

function presence({ name }: ContainerItem, { standing, builder }: ForwardContext): (StepId | undefined)[] {
  const settled = standing.get(name)?.after ?? [];
  return [...settled, builder.find('createContainer', name), builder.find('replaceContainer', name)];
}
