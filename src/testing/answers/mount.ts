/** What a container mounts, as the API shows it. */
import type { MountRecord } from '../state/container.js';

/** An entry of `Mounts`, as inspections have it. */
export function mountAnswer(mount: MountRecord): object {
  const { type, target, volume, source, mode, writable, propagation } = mount;
  return {
    Type: type,
    // What is undefined is not sent.
    Name: volume?.name,
    Source: source,
    Destination: target,
    Driver: volume?.driver,
    Mode: mode,
    RW: writable,
    Propagation: propagation,
  };
}

/** The same in the list of containers, which does not tell the folder of a volume that `Volumes` declared. */
export function listedMountAnswer(mount: MountRecord): object {
  return mount.anonymous && mount.mode === '' ? { ...mountAnswer(mount), Source: '' } : mountAnswer(mount);
}
