/** Tells what happens to a volume by an event. */
import type { EngineState } from '../../state/engine-state.js';
import type { VolumeRecord } from '../../state/volume.js';

export function tellOfVolume(
  state: EngineState,
  { name, driver }: VolumeRecord,
  action: 'create' | 'destroy',
): void {
  state.events.add({ type: 'volume', action, id: name, attributes: { driver } });
}
