/** Refuses maps that would get in each other's way on an engine. */
import { DockerMapError } from '../common/docker-map-error.js';
import type { ItemId, Landscape } from '../landscape/landscape.js';

/** @throws DockerMapError `duplicate-map`, or `duplicate-name`: `main` with `app.x`, and `main.app` with `x`. */
export function refuseDuplicates(landscapes: readonly Landscape[]): void {
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
