/** The volumes that configurations attach: named volumes of the engine, each with one owner. */
import type { ContainerDeclaration, MapDeclaration } from '../map/declaration.js';
import type { AttachedVolume } from '../map/elements.js';
import type { Problem } from '../map/problem.js';
import type { VolumeItem } from './landscape.js';
import { reportInto } from './report.js';
import { volumeItem } from './volume-item.js';

export interface VolumeAttachment {
  readonly item: VolumeItem;
  /** Path inside containers that name none; absent where the map knows none. */
  readonly path?: string;
}

/** By the name that `uses` refers to: the alias, or `owner.alias` with `use_attached_parent_name`. */
export type AttachedVolumes = ReadonlyMap<string, VolumeAttachment>;

/** The name by which a volume of `owner` is known in `uses`. */
export function attachedName(map: MapDeclaration, owner: string, alias: string): string {
  return map.useAttachedParentName ? `${owner}.${alias}` : alias;
}

/** An alias that two configurations attach (possible where duplicates are not checked) belongs to the first. */
export function attachedVolumesOf(
  map: MapDeclaration,
  configurations: Iterable<ContainerDeclaration>,
  problems: Problem[],
): AttachedVolumes {
  const attached = new Map<string, VolumeAttachment>();
  for (const configuration of configurations) {
    for (const volume of configuration.attaches) {
      const name = attachedName(map, configuration.name, volume.name);
      if (attached.has(name)) continue;
      const item = volumeItem(map, configuration, volume.name, reportInto(problems, 'volumes', volume.name));
      const path = map.volumes.get(volume.name)?.defaultPath ?? ownPath(volume);
      attached.set(name, path === undefined ? { item } : { item, path });
    }
  }
  return attached;
}

function ownPath(volume: AttachedVolume): string | undefined {
  return volume.kind === 'used' ? volume.path : undefined;
}
