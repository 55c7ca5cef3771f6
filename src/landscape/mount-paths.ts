/** One path inside a container can hold one thing only. */
import type { VolumeMount } from '../engine/payload.js';
import type { HostBind } from './binds.js';
import type { ConfigurationScope } from './scope.js';

/** Reports two volumes or host paths at the same path, which the engine would refuse. */
export function checkMountPaths(
  { report }: ConfigurationScope,
  binds: readonly HostBind[],
  mounts: readonly VolumeMount[],
): void {
  const taken = new Map<string, string>();
  const places = [
    ...binds.map(({ name, containerPath }) => ({ key: 'binds', name, path: containerPath })),
    ...mounts.map(({ Source, Target }) => ({ key: 'attaches', name: Source, path: Target })),
  ];
  for (const { key, name, path } of places) {
    const other = taken.get(path);
    if (other === undefined) taken.set(path, name);
    else
      report(key, { code: 'path-twice', message: `'${other}' and '${name}' have the same path '${path}'` });
  }
}
