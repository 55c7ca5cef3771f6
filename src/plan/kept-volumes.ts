/**
 * Volumes without a name (`shares`, and those of images) where a container is created in the place of one that is
 * removed, or is gone. Promise: no data gets out of sight; the new one mounts what the other one had, and what others
 * still have from it.
 */
import { appendTo } from '../common/append.js';
import type { Fields } from '../engine/answer/read.js';
import type { ContainerCreate, VolumeMount } from '../engine/payload.js';
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem, Landscape } from '../landscape/landscape.js';
import { type Places, placesIn } from './compare/mounts/place.js';
import { cleanPath } from './compare/normalise/path.js';
import type { ForwardContext } from './forward-context.js';
import { isGeneratedName } from './generated-name.js';
import { isCurrent } from './identity.js';

/** By the names that the engine gave them. */
export function keptVolumes(item: ContainerItem, context: ForwardContext): readonly VolumeMount[] {
  const observed = context.containers.get(item.name);
  const kept =
    observed && observed.status !== 'removing'
      ? ownVolumes(item, observed, context)
      : inheritedVolumes(item, context);
  if (kept.size === 0) return [];
  return [...kept].map(([path, volume]) => {
    return { Type: 'volume', Source: volume, Target: path, ReadOnly: false };
  });
}

/** What is declared without a name at the same path gives way. */
export function mounting(payload: ContainerCreate, kept: readonly VolumeMount[]): ContainerCreate {
  if (kept.length === 0) return payload;
  const { Binds, Mounts, ...others } = payload.HostConfig;
  const taken = new Set(kept.map(({ Target }) => cleanPath(Target)));
  const stays = (mount: Fields) => [...placesIn(mount).keys()].every((path) => !taken.has(path));
  const binds = Binds?.filter((bind) => stays({ Binds: [bind] }));
  const mounts = Mounts?.filter((mount) => stays({ Mounts: [mount] })) ?? [];
  return {
    ...payload,
    HostConfig: { ...others, ...(binds && { Binds: binds }), Mounts: [...mounts, ...kept] },
  };
}

/** Names of the containers whose volumes it uses. */
export function sharedFrom({ HostConfig }: ContainerCreate): readonly string[] {
  return (HostConfig.VolumesFrom ?? []).map((text) => text.split(':', 1).join());
}

/** For each name of a container, those that use its volumes. */
export function heirsIn({ items }: Landscape): ReadonlyMap<string, readonly ContainerItem[]> {
  const heirs = new Map<string, ContainerItem[]>();
  for (const item of items.values()) {
    if (item.kind !== 'container') continue;
    for (const name of new Set(sharedFrom(item.payload))) appendTo(heirs, name, item);
  }
  return heirs;
}

/** By their paths. */
type Volumes = ReadonlyMap<string, string>;

const none: Volumes = new Map();

function unnamedVolumes({ mounts }: ObservedContainer): Volumes {
  return new Map(
    mounts.flatMap(({ path, volume }) =>
      volume !== undefined && isGeneratedName(volume) ? [[cleanPath(path), volume] as const] : [],
    ),
  );
}

function declaredPlaces({ payload }: ContainerItem): Places {
  const { HostConfig: hostConfig, ...body } = payload;
  return placesIn({ ...body, ...hostConfig });
}

function ownVolumes(
  item: ContainerItem,
  observed: ObservedContainer,
  { containers }: ForwardContext,
): Volumes {
  const declared = declaredPlaces(item);
  const sources = sharedFrom(item.payload).flatMap((name) => containers.get(name)?.mounts ?? []);
  const ofOthers = new Set(sources.map(({ volume }) => volume));
  const own = [...unnamedVolumes(observed)].filter(
    ([path, volume]) => (declared.get(path)?.kind ?? 'anonymous') === 'anonymous' && !ofOthers.has(volume),
  );
  return new Map(own);
}

/** From containers that were certainly made to use its volumes, and have nothing of their own at the path. */
function inheritedVolumes(item: ContainerItem, { heirs, containers }: ForwardContext): Volumes {
  const users = heirs.get(item.name);
  if (!users) return none;
  const shared = [...declaredPlaces(item).values()].filter(({ kind }) => kind === 'anonymous');
  const found = new Map<string, string>();
  for (const heir of users) {
    const observed = containers.get(heir.name);
    if (!observed || !isCurrent(heir, observed.labels)) continue;
    const own = declaredPlaces(heir);
    const volumes = unnamedVolumes(observed);
    for (const { path } of shared) {
      const volume = own.has(path) ? undefined : volumes.get(path);
      if (volume !== undefined && !found.has(path)) found.set(path, volume);
    }
  }
  return found;
}
