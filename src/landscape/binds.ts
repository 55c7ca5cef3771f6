/** Paths of the engine's host in a container (manual, section 3.7.1 "Volumes shared with the host"). */
import type { BoundVolume, HostPath } from '../map/elements.js';
import { resolveHostPath } from './host-path.js';
import type { ConfigurationScope } from './scope.js';

/** A host path, or one for each instance, with its place in the container. */
export interface HostBind {
  /** What the map calls it, for messages. */
  readonly name: string;
  readonly containerPath: string;
  readonly hostPath: HostPath;
  readonly readonly: boolean;
}

export function hostBinds(scope: ConfigurationScope): readonly HostBind[] {
  return scope.configuration.binds.flatMap((volume) => hostBind(scope, volume) ?? []);
}

/** The engine's form, `host:container:ro`, for one instance. */
export function bindTexts(
  { map, report }: ConfigurationScope,
  binds: readonly HostBind[],
  instance: string | null,
): readonly string[] {
  return binds.flatMap(({ name, containerPath, hostPath, readonly }) => {
    const path = resolveHostPath(map.host.root, hostPath, instance);
    if (path !== undefined) return [`${path}:${containerPath}:${readonly ? 'ro' : 'rw'}`];
    const who =
      instance === null ? "a container without instances (key 'default')" : `instance '${instance}'`;
    report('binds', { code: 'no-host-path', message: `'${name}' has no host path for ${who}` });
    return [];
  });
}

function hostBind(scope: ConfigurationScope, volume: BoundVolume): HostBind | undefined {
  if (volume.kind === 'host') {
    const { path, hostPath, readonly } = volume;
    return { name: path, containerPath: path, hostPath, readonly };
  }
  const { name, readonly } = volume;
  const hostPath = hostPathOf(scope, name);
  const containerPath = containerPathOf(scope, name);
  return hostPath !== undefined && containerPath !== undefined
    ? { name, containerPath, hostPath, readonly }
    : undefined;
}

function hostPathOf({ map, report }: ConfigurationScope, alias: string): HostPath | undefined {
  const path = map.host.paths.get(alias);
  if (path === undefined) {
    const unknown = { name: alias, known: map.host.paths.keys() };
    report('binds', { code: 'unknown-alias', message: `'${alias}' has no path in 'host'`, unknown });
  }
  return path;
}

function containerPathOf(
  { map, attachedVolumes, report }: ConfigurationScope,
  alias: string,
): string | undefined {
  const path = map.volumes.get(alias)?.defaultPath ?? attachedVolumes.get(alias)?.path;
  if (path === undefined) {
    const unknown = { name: alias, known: map.volumes.keys() };
    report('binds', { code: 'unknown-alias', message: `'${alias}' has no path in 'volumes'`, unknown });
  }
  return path;
}
