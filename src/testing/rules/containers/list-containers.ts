/** Which containers a list has, newest first. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { containerCondition } from '../filters/container-filters.js';
import type { Filters } from '../filters/filters.js';
import { isUp } from './container-status.js';

/**
 * Without any of the options, those that are up. Asking for a status, or for a number of containers, asks for all.
 *
 * @param options `limit`: at most so many; 0: no limit
 * @throws Refusal
 */
export function listContainers(
  state: EngineState,
  options: { readonly all: boolean; readonly limit: number; readonly filters: Filters },
): readonly ContainerRecord[] {
  const { all, limit, filters } = options;
  const isWanted = containerCondition(state, filters);
  const isAnyStatus = all || limit > 0 || (filters.get('status')?.length ?? 0) > 0;
  const found = [...state.containers].filter(
    (container) => (isAnyStatus || isUp(container)) && isWanted(container),
  );
  found.reverse();
  return limit > 0 ? found.slice(0, limit) : found;
}
