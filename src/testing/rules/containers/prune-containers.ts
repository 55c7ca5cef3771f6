/** Removes the containers that are not up. */
import { labelsAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { millisecondsOf } from '../../state/moment.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import { type Filters, hasLabels, refuseFilter } from '../filters/filters.js';
import { removeContainer } from '../life/remove-container.js';
import { isUp } from './container-status.js';

/**
 * @param filters `label`, `label!`, `until` (a date, seconds since 1970, or how long ago: `10m`, `1h30m`)
 * @returns the ids of those that were removed
 * @throws Refusal
 */
export function pruneContainers(state: EngineState, filters: Filters): readonly string[] {
  for (const name of filters.keys())
    if (!['label', 'label!', 'until'].includes(name)) refuseFilter(state, name);
  const [until] = (filters.get('until') ?? []).map((value) => untilIn(state, value));
  const unwanted = filters.get('label!') ?? [];
  const isPruned = (container: ContainerRecord): boolean => {
    const { config, created } = container;
    const labels = labelsAt(config, 'Labels');
    const isExcepted = unwanted.some((label) => hasLabels(labels, [label]));
    const isOldEnough = until === undefined || millisecondsOf(created) <= until;
    return !isUp(container) && isOldEnough && !isExcepted && hasLabels(labels, filters.get('label') ?? []);
  };
  const pruned = [...state.containers].filter(isPruned);
  for (const container of pruned) removeContainer(state, container, { force: false, volumes: false });
  state.events.add({ type: 'container', action: 'prune', id: '', attributes: { reclaimed: '0' } });
  return pruned.map(({ id }) => id);
}

const UNITS = new Map([
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
]);

/** Milliseconds since 1970. */
function untilIn(state: EngineState, value: string): number {
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ms|[hms])/g)];
  const isDuration = parts.length > 0 && parts.map(([part]) => part).join('') === value;
  if (isDuration)
    return parts.reduce(
      (time, [, count, unit = '']) => time - Number(count) * (UNITS.get(unit) ?? 0),
      state.clock.now(),
    );
  const date = Date.parse(value);
  if (!Number.isNaN(date)) return date;
  const status = isNewer(state) ? 400 : 500;
  throw new Refusal(status, `failed to parse value as time or duration: "${value}"`);
}
