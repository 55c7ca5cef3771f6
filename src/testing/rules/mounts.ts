/** What a container mounts: volumes come into being by it, and those without a name may go with it. */
import type { Fields } from '../../engine/answer/read.js';
import type { ContainerRecord, MountRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

/**
 * `Binds`, `Mounts`, `VolumesFrom`, `Tmpfs` of a host configuration and `Volumes` of a configuration (the image's
 * included). Volumes that do not exist are created.
 *
 * @throws Refusal
 */
export function makeMounts(
  _state: EngineState,
  _config: Fields,
  _hostConfig: Fields,
): readonly MountRecord[] {
  throw new Refusal(501, 'not built yet');
}

/** When a container is gone. @param withAnonymous its volumes without a name go too, where nobody else has them */
export function releaseMounts(
  _state: EngineState,
  _container: ContainerRecord,
  _withAnonymous: boolean,
): void {
  throw new Refusal(501, 'not built yet');
}
