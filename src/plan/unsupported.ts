/** Refuses, by name, keys of the map that docker-map does not carry out yet, where a step would need them. */
import type { ContainerItem, UnsupportedKey } from '../landscape/landscape.js';
import type { Plan } from './plan.js';
import { PlanError } from './plan-error.js';
import type { PlanRequest } from './request.js';
import type { Step } from './step.js';

/** @throws PlanError `unsupported-key`, naming every container and key. */
export function refuseUnsupported(request: PlanRequest, plan: Plan): void {
  const faults = new Set<string>();
  for (const step of plan.steps) {
    const item = containerOf(request, step);
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

function containerOf(request: PlanRequest, step: Step): ContainerItem | undefined {
  for (const { items } of request.landscapes) {
    const item = items.get(`container:${step.target}`);
    if (item?.kind === 'container') return item;
  }
  return undefined;
}
