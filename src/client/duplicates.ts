/** Refuses maps that would get in each other's way on an engine. */
import { isDeepStrictEqual } from 'node:util';
import { DockerMapError } from '../common/docker-map-error.js';
import type { ContainerItem, ImageBuild, ItemId, Landscape } from '../landscape/landscape.js';
import { hostPortsOf } from './host-ports.js';

/**
 * @throws DockerMapError `duplicate-map`; `duplicate-name`: `main` with `app.x`, and `main.app` with `x`; `port-twice`:
 *   one port of the host, published by containers of two maps; `conflicting-builds`: one image, built in two ways.
 */
export function refuseDuplicates(landscapes: readonly Landscape[]): void {
  refuseSameNames(landscapes);
  if (landscapes.length < 2) return;
  refuseSamePorts(landscapes);
  refuseConflictingBuilds(landscapes);
}

function refuseSameNames(landscapes: readonly Landscape[]): void {
  const maps = new Set<string>();
  const owners = new Map<ItemId, string>();
  for (const { map, items } of landscapes) {
    if (maps.has(map)) {
      throw new DockerMapError('duplicate-map', `Two maps have the name '${map}'`, {
        hint: 'Give each map a name of its own; or merge them: one.mergeFromMap(other).',
      });
    }
    maps.add(map);
    for (const { id, kind } of items.values()) {
      const owner = owners.get(id);
      if (owner !== undefined && kind !== 'image') throw sameName(id, owner, map);
      owners.set(id, map);
    }
  }
}

function sameName(id: ItemId, one: string, other: string): DockerMapError {
  return new DockerMapError(
    'duplicate-name',
    `The maps '${one}' and '${other}' both declare ${id.replace(':', ' ')}`,
    {
      hint: 'Give one of the maps, or what it declares, another name.',
    },
  );
}

/** Within one map, its own check has looked for the same. */
function refuseSamePorts(landscapes: readonly Landscape[]): void {
  const owners = new Map<string, ContainerItem>();
  for (const { items } of landscapes) {
    for (const item of items.values()) {
      if (item.kind !== 'container') continue;
      for (const { name, slots } of hostPortsOf(item)) {
        const owner = slots.asks
          .map((slot) => owners.get(slot))
          .find((other) => other !== undefined && other.map !== item.map);
        if (owner !== undefined) throw samePort(name, owner, item);
        for (const slot of slots.leaves) if (!owners.has(slot)) owners.set(slot, item);
      }
    }
  }
}

function samePort(port: string, one: ContainerItem, other: ContainerItem): DockerMapError {
  return new DockerMapError(
    'port-twice',
    `Port ${port} of the host is published by both '${one.name}' of the map '${one.map}' and '${other.name}' of the map '${other.map}'`,
    {
      hint: 'Take another port or another interface for one of them, or port 0, for which the engine chooses one.',
    },
  );
}

/** Within one map, this was looked for when it was made concrete. */
function refuseConflictingBuilds(landscapes: readonly Landscape[]): void {
  const builds = new Map<string, ImageBuild>();
  for (const { items } of landscapes) {
    for (const item of items.values()) {
      if (item.kind !== 'image' || !item.build) continue;
      const other = builds.get(item.reference);
      if (other && !isDeepStrictEqual(other.specification, item.build.specification))
        throw conflict(item.reference, other, item.build);
      builds.set(item.reference, item.build);
    }
  }
}

function conflict(reference: string, one: ImageBuild, other: ImageBuild): DockerMapError {
  const [first, second] = [one, other].map(({ map, configuration }) => `'${map}.${configuration}'`);
  return new DockerMapError(
    'conflicting-builds',
    `${first} and ${second} have the same image ${reference}, and build it in different ways`,
    { hint: 'Give one of them another image, or build it in one way.' },
  );
}
