/** Which of a container's mounts engines show. */
import { fieldsAt } from '../../engine/answer/read.js';
import type { ContainerRecord, MountRecord } from '../state/container.js';

/** All but those of the option `Tmpfs`; the same, declared in `Mounts`, are shown. */
export function shownMounts({ hostConfig, mounts }: ContainerRecord): readonly MountRecord[] {
  if (!mounts.some(({ type }) => type === 'tmpfs')) return mounts;
  const hidden = fieldsAt(hostConfig, 'Tmpfs');
  return mounts.filter(({ type, target }) => type !== 'tmpfs' || !(target in hidden));
}
