/** Mounts that a container takes over from others: `VolumesFrom`, `name` or `name:ro`. */
import { type Fields, fieldsAt, textsAt } from '../../../engine/answer/read.js';
import type { ContainerRecord, MountRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isMode, wordsIn } from './bind-text.js';

/** @throws Refusal 400; 404: one of them declares a mount in memory */
export function mountsFrom(state: EngineState, hostConfig: Fields): readonly MountRecord[] {
  return textsAt(hostConfig, 'VolumesFrom').flatMap((text) => {
    const { container, writable } = sourceIn(state, text);
    if (hasMountInMemory(container)) throw new Refusal(404, 'get: no such volume');
    return container.mounts
      .filter(({ type }) => type !== 'tmpfs')
      .map((mount) => ({ ...mount, mode: '', writable: writable && mount.writable }));
  });
}

/** Engines look for the volume of each mount, and such a one has none. Those of the option `Tmpfs` are no mounts. */
function hasMountInMemory({ hostConfig, mounts }: ContainerRecord): boolean {
  const others = fieldsAt(hostConfig, 'Tmpfs');
  return mounts.some(({ type, target }) => type === 'tmpfs' && !(target in others));
}

function sourceIn(
  state: EngineState,
  text: string,
): { readonly container: ContainerRecord; readonly writable: boolean } {
  if (text === '') throw new Refusal(400, 'volumes-from specification cannot be an empty string');
  const [reference = '', ...rest] = text.split(':');
  const mode = rest.join(':');
  if (!isMode(mode)) throw new Refusal(400, `invalid mode: ${mode}`);
  const container = state.containers.find(reference);
  if (container === undefined) throw new Refusal(400, `No such container: ${reference}`);
  return { container, writable: !wordsIn(mode).includes('ro') };
}
