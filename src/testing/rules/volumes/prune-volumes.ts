/** All volumes go that nobody uses; since API 1.42, if nothing else is asked for, only those without a name. */
import { isAtLeast } from '../../../engine/api-version.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { type Filters, hasLabels, refuseFilter } from '../filters/filters.js';
import { deleteVolume } from './remove-volume.js';

/** @param version of the API, as the request asked for. @returns names of those that are gone. @throws Refusal 400 */
export function pruneVolumes(state: EngineState, version: string, filters: Filters): readonly string[] {
  const names = isAtLeast(state.identity.apiVersion, '1.42')
    ? ['label', 'label!', 'all']
    : ['label', 'label!'];
  for (const name of filters.keys()) if (!names.includes(name)) refuseFilter(state, name);
  const named = !isAtLeast(version, '1.42') || isAll(filters.get('all'));
  const unwanted = filters.get('label!') ?? [];
  const gone = [...state.volumes].filter(
    (volume) =>
      volume.users.size === 0 &&
      (named || volume.anonymous) &&
      hasLabels(volume.labels, filters.get('label') ?? []) &&
      !unwanted.some((label) => hasLabels(volume.labels, [label])),
  );
  for (const volume of gone) deleteVolume(state, volume);
  state.events.add({ type: 'volume', action: 'prune', id: '', attributes: { reclaimed: '0' } });
  return gone.map(({ name }) => name);
}

function isAll(values: readonly string[] = []): boolean {
  const [value = 'false'] = values;
  if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(value)) return true;
  if (['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(value)) return false;
  throw new Refusal(400, `invalid filter 'all': strconv.ParseBool: parsing "${value}": invalid syntax`);
}
