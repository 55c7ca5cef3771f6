/**
 * Attached volumes in the containers that attach or use them. Each mount carries all that the engine needs to
 * create the volume, so that it comes into being, labelled, together with its first container.
 */
import type { VolumeMount } from '../engine/payload.js';
import { attachedName, type VolumeAttachment } from './attached-volumes.js';
import type { VolumeItem } from './landscape.js';
import type { ConfigurationScope } from './scope.js';

/** Own attached volumes first, then used ones. A volume twice at one path is mounted once. */
export function volumeMounts(scope: ConfigurationScope): readonly VolumeMount[] {
  const mounts = new Map<string, VolumeMount>();
  for (const mount of [...ownMounts(scope), ...usedMounts(scope)]) {
    const key = `${mount.Target}\0${mount.Source}`;
    if (!mounts.has(key)) mounts.set(key, mount);
  }
  return [...mounts.values()];
}

function ownMounts(scope: ConfigurationScope): readonly VolumeMount[] {
  const { map, configuration, attachedVolumes } = scope;
  return configuration.attaches.flatMap((volume) => {
    const attachment = attachedVolumes.get(attachedName(map, configuration.name, volume.name));
    if (!attachment) return [];
    const path = volume.kind === 'used' ? volume.path : attachment.path;
    return mountAt(scope, 'attaches', attachment, path, false);
  });
}

function usedMounts(scope: ConfigurationScope): readonly VolumeMount[] {
  return scope.configuration.uses.flatMap((volume) => {
    const attachment = scope.attachedVolumes.get(volume.name);
    if (!attachment) return [];
    const path = volume.kind === 'used' ? volume.path : attachment.path;
    return mountAt(scope, 'uses', attachment, path, volume.readonly);
  });
}

function mountAt(
  { map, report }: ConfigurationScope,
  key: 'attaches' | 'uses',
  { item }: VolumeAttachment,
  path: string | undefined,
  readonly: boolean,
): readonly VolumeMount[] {
  if (path !== undefined) return [volumeMount(item, path, readonly)];
  const unknown = { name: item.alias, known: map.volumes.keys() };
  report(key, { code: 'unknown-alias', message: `'${item.alias}' has no path in 'volumes'`, unknown });
  return [];
}

/** One volume, mounted at a path. */
export function volumeMount(item: VolumeItem, path: string, readonly: boolean): VolumeMount {
  const { name, driver, driverOptions, labels } = item;
  const plain = driver === 'local' && Object.keys(driverOptions).length === 0;
  return {
    Type: 'volume',
    Source: name,
    Target: path,
    ReadOnly: readonly,
    VolumeOptions: plain
      ? { Labels: labels }
      : { Labels: labels, DriverConfig: { Name: driver, Options: driverOptions } },
  };
}
