/** Refuses, by name, keys of the map that docker-map does not carry out yet, where a step would need them. */
import type { ContainerItem } from '../landscape/landscape.js';
import { leftoverNames } from './leftovers.js';
import type { Plan } from './plan.js';
import { PlanError } from './plan-error.js';
import type { PlanRequest } from './request.js';

/** @throws PlanError `unsupported-key`, naming every container and key. */
export function refuseUnsupported(request: PlanRequest, plan: Plan): void {
  const limited = limitedContainers(request);
  if (limited.size === 0) return;
  const faults = new Set<string>();
  for (const step of plan.steps) {
    const item = limited.get(step.target);
    if (item === undefined) continue;
    for (const { key, advice } of item.unsupported)
      faults.add(`${item.map}.${item.configuration}: ${key} (${advice})`);
  }
  if (faults.size === 0) return;
  throw new PlanError(
    'unsupported-key',
    `Not carried out yet:\n${[...faults].map((line) => `  ${line}`).join('\n')}`,
    {
      hint: 'Nothing was touched. Take the key out of the map, or limit the command to other configurations.',
    },
  );
}

/** By name on the engine, the containers whose configuration holds such keys. */
function limitedContainers({ landscapes }: PlanRequest): ReadonlyMap<string, ContainerItem> {
  const limited = new Map<string, ContainerItem>();
  for (const { items } of landscapes) {
    for (const item of items.values()) {
      if (item.kind !== 'container' || item.unsupported.length === 0) continue;
      for (const name of [item.name, ...leftoverNames(item.name)]) limited.set(name, item);
    }
  }
  return limited;
}
