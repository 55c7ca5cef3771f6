/** Refuses, by name, keys of the map that docker-map does not carry out yet, where a step would need them. */
import type { ContainerItem, UnsupportedKey } from '../landscape/landscape.js';
import type { Plan } from './plan.js';
import { PlanError } from './plan-error.js';
import type { PlanRequest } from './request.js';
import type { Step } from './step.js';

/** @throws PlanError `unsupported-key`, naming every container and key. */
export function refuseUnsupported(request: PlanRequest, plan: Plan): void {
  const limited = limitedContainers(request);
  if (limited.size === 0) return;
  const faults = new Set<string>();
  for (const step of plan.steps) {
    const item = limited.get(step.target);
    for (const key of item?.unsupported ?? []) {
      if (item && needs(step, key))
        faults.add(`${item.map}.${item.configuration}: ${key.key} (${key.advice})`);
    }
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

/** Which engine a container belongs on matters to every step; all else only where it is made or started. */
function needs(step: Step, key: UnsupportedKey): boolean {
  switch (step.kind) {
    case 'createContainer':
    case 'startContainer':
    case 'restartContainer':
      return true;
    default:
      return key.key === 'clients';
  }
}

/** By name on the engine, the containers whose configuration holds such keys. */
function limitedContainers({ landscapes }: PlanRequest): ReadonlyMap<string, ContainerItem> {
  const limited = new Map<string, ContainerItem>();
  for (const { items } of landscapes) {
    for (const item of items.values()) {
      if (item.kind === 'container' && item.unsupported.length > 0) limited.set(item.name, item);
    }
  }
  return limited;
}
