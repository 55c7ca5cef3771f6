/** An attached volume, made concrete: driver, labels, and what it must be given before anyone uses it. */
import type { ContainerDeclaration, MapDeclaration, VolumeDeclaration } from '../map/declaration.js';
import { defaults } from '../map/defaults.js';
import { label } from './labels.js';
import type { VolumeItem, VolumePreparation } from './landscape.js';
import { itemId, volumeName } from './names.js';
import { convertVolumeOptions } from './options/volume-options.js';
import type { Report } from './report.js';
import { chownOwner } from './user.js';

export function volumeItem(
  map: MapDeclaration,
  owner: ContainerDeclaration,
  alias: string,
  report: Report,
): VolumeItem {
  const declared = map.volumes.get(alias);
  const name = volumeName(map.name, alias, map.useAttachedParentName ? owner.name : undefined);
  const options = convertVolumeOptions(declared?.createOptions ?? {}, report);
  const preparation = preparationOf(declared, owner);
  return {
    kind: 'volume',
    id: itemId('volume', name),
    map: map.name,
    name,
    alias,
    owner: owner.name,
    driver: declared?.driver ?? defaults.volumeDriver,
    driverOptions: { ...declared?.driverOptions, ...options.driverOptions },
    labels: {
      ...options.labels,
      [label.map]: map.name,
      [label.volume]: alias,
      ...preparationLabels(preparation),
    },
    ...(preparation && { preparation }),
  };
}

/** The volume's own user and permissions come before those of the configuration that attaches it. */
function preparationOf(
  volume: VolumeDeclaration | undefined,
  configuration: ContainerDeclaration,
): VolumePreparation | undefined {
  const user = volume?.user ?? configuration.user;
  const mode = volume?.permissions ?? configuration.permissions;
  if (user === undefined && mode === undefined) return undefined;
  return { ...(user && { owner: chownOwner(user) }), ...(mode !== undefined && { mode }) };
}

function preparationLabels(preparation: VolumePreparation | undefined): Record<string, string> {
  const labels: Record<string, string> = {};
  if (preparation?.owner !== undefined) labels[label.owner] = preparation.owner;
  if (preparation?.mode !== undefined) labels[label.mode] = preparation.mode;
  return labels;
}
