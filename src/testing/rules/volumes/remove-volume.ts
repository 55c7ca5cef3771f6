/** Volumes go: one by one, or all that nobody uses. */
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import type { VolumeRecord } from '../../state/volume.js';
import { findVolume } from '../find.js';
import { tellOfVolume } from './volume-event.js';

/** @param force one that does not exist is no fault. @throws Refusal */
export function removeVolume(state: EngineState, name: string, force: boolean): void {
  if (force && !state.volumes.named(name)) return;
  const volume = findVolume(state, name);
  const users = [...volume.users];
  if (users.length > 0) throw new Refusal(409, `remove ${name}: volume is in use - [${users.join(', ')}]`);
  deleteVolume(state, volume);
}

/** It must be in nobody's use. */
export function deleteVolume(state: EngineState, volume: VolumeRecord): void {
  state.volumes.delete(volume);
  tellOfVolume(state, volume, 'destroy');
}
