/** Names that the things of a story bear on the engine. Written from the documentation, not by docker-map's own code. */
import type { StoryConfiguration } from './story.js';

export const mapName = 'tale';

export const image = { serves: 'serves:latest', ends: 'ends:latest', core: 'busybox:latest' } as const;

/** Labels by which containers made by docker-map tell their map, and the declaration that they were made from. */
export const label = { map: 'io.docker-map.map', hash: 'io.docker-map.hash' } as const;

/** Hash of a declaration that is none of today's. */
export const olderHash = '2-0123456789abcdef';

export function onEngine(name: string): string {
  return `${mapName}.${name}`;
}

/** Of the containers of a configuration, within the map: `app`, or `app.one` and `app.two`. */
export function containersOf({
  name,
  instances,
}: Pick<StoryConfiguration, 'name' | 'instances'>): readonly string[] {
  return instances.length === 0 ? [name] : instances.map((instance) => `${name}.${instance}`);
}

export function helperOf(alias: string): string {
  return `${onEngine(alias)}.docker-map-prepare`;
}

/** Where the volume of an alias is in containers. */
export function volumePath(alias: string): string {
  return `/volumes/${alias}`;
}

/** A path of the host in the containers of a configuration, and their volume without a name. */
export function bindPath(configuration: string): string {
  return `/binds/${configuration}`;
}

export function sharePath(configuration: string): string {
  return `/shares/${configuration}`;
}
