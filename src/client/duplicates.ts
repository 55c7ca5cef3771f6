/** Refuses maps that would get in each other's way on an engine. */
import { DockerMapError } from '../common/docker-map-error.js';
import type { ContainerItem, ItemId, Landscape } from '../landscape/landscape.js';
import { hostPortsOf } from './host-ports.js';

/**
 * @throws DockerMapError `duplicate-map`; `duplicate-name`: `main` with `app.x`, and `main.app` with `x`; `port-twice`:
 *   one port of the host, published by containers of two maps.
 */
export function refuseDuplicates(landscapes: readonly Landscape[]): void {
  refuseSameNames(landscapes);
  if (landscapes.length > 1) refuseSamePorts(landscapes);
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
