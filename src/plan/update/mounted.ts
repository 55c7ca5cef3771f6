/** What a container's declaration mounts, and where, and how volumes without a name are told from others. */
import type { Fields } from '../../engine/answer/read.js';
import type { ContainerCreate, HostConfig } from '../../engine/payload.js';
import type { ContainerMount } from '../../engine/snapshot.js';

interface Mounted {
  readonly path: string;
  readonly writable: boolean;
  /** The engine gives it a volume of its own. */
  readonly unnamed: boolean;
}

/** Of `Binds` and `Mounts`; not of `Volumes`, which any of these comes before. */
export function declaredMounts({ HostConfig }: ContainerCreate): readonly Mounted[] {
  return [...(HostConfig.Binds ?? []).map(bound), ...(HostConfig.Mounts ?? []).map(mounted)];
}

type Mount = NonNullable<HostConfig['Mounts']>[number];

/** `source:path[:modes]`, or a path alone. */
export function bound(text: string): Mounted {
  const [source = '', path = source, modes = ''] = text.split(':');
  const unnamed = !text.includes(':');
  return { path: normalPath(path), writable: !modes.split(',').includes('ro'), unnamed };
}

export function mounted({ Type: type, Target: path, Source: source, ReadOnly: readOnly }: Mount): Mounted {
  return {
    path: normalPath(String(path)),
    writable: readOnly !== true && type !== 'tmpfs',
    unnamed: type === 'volume' && (source === undefined || source === ''),
  };
}

/** Names of the containers whose volumes it uses. */
export function sharedFrom({ HostConfig }: ContainerCreate): readonly string[] {
  return (HostConfig.VolumesFrom ?? []).map((text) => text.split(':', 1).join());
}

/** A volume of the engine's own making: nobody gave it its name. */
export function isUnnamed({ type, source, driver = 'local' }: ContainerMount): boolean {
  return type === 'volume' && driver === 'local' && /^[0-9a-f]{64}$/.test(source);
}

/** Whether a configuration (a container's, an image's, or a payload) has a path in `Volumes`. */
export function hasVolumeAt(configuration: Fields | ContainerCreate, path: string): boolean {
  const volumes: unknown = configuration['Volumes'];
  if (typeof volumes !== 'object' || volumes === null) return false;
  return Object.keys(volumes).some((one) => normalPath(one) === normalPath(path));
}

/** As engines write paths inside containers: without a slash at the end. */
export function normalPath(path: string): string {
  return path.replace(/(?<=.)\/+$/, '');
}
