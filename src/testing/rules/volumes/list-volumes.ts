/** Which volumes a list has. What filters do not know is refused with 400. */
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import type { VolumeRecord } from '../../state/volume.js';
import { wordsOf } from '../engine-words.js';
import { type Filters, flagOf, hasLabels, refuseFilter } from '../filters/filters.js';

const NAMES = ['dangling', 'driver', 'label', 'name'];

/** Oldest first. Of several values one must hold; of labels all. */
export function listVolumes(state: EngineState, filters: Filters): readonly VolumeRecord[] {
  for (const name of filters.keys()) if (!NAMES.includes(name)) refuseFilter(state, name);
  const { dangling, labels, drivers, names } = wantedIn(state, filters);
  return [...state.volumes].filter(
    (volume) =>
      (dangling === undefined || dangling === (volume.users.size === 0)) &&
      hasLabels(volume.labels, labels) &&
      (drivers.length === 0 || drivers.includes(volume.driver)) &&
      (names.length === 0 || names.some((name) => volume.name.includes(name))),
  );
}

function wantedIn(state: EngineState, filters: Filters) {
  return {
    dangling: danglingIn(state, filters.get('dangling')),
    labels: filters.get('label') ?? [],
    drivers: filters.get('driver') ?? [],
    names: filters.get('name') ?? [],
  };
}

function danglingIn(state: EngineState, values: readonly string[] = []): boolean | undefined {
  const [value] = values;
  if (value === undefined) return undefined;
  const flag = flagOf(value);
  if (flag !== undefined) return flag;
  throw new Refusal(
    400,
    wordsOf(state, {
      newer: `invalid filter 'dangling=[${value}]'`,
      older: `Invalid filter 'dangling=[${value}]'`,
    }),
  );
}
