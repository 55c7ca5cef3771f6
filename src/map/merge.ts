/**
 * How one container configuration is laid over another: simple values are replaced, lists united, lists of
 * structured items and dictionaries merged by their first value or key. Manual, section 3.7.1, "Inheritance".
 */
import { isDeepStrictEqual } from 'node:util';
import type { ContainerConfiguration } from './configuration.js';

/**
 * `over` laid over `base`, under the name of `over`. Whether a configuration is abstract, and what it extends,
 * is not inherited. A property that `over` does not have keeps the value of `base`; an empty list clears none.
 */
export function mergeContainers(
  base: ContainerConfiguration,
  over: ContainerConfiguration,
): ContainerConfiguration {
  return {
    ...base,
    ...over,
    abstract: false,
    extends: [],
    instances: union(base.instances, over.instances),
    clients: union(base.clients, over.clients),
    shares: union(base.shares, over.shares),
    links: union(base.links, over.links),
    execCommands: union(base.execCommands, over.execCommands),
    binds: byKey(base.binds, over.binds, (item) => (item.kind === 'host' ? item.path : item.name)),
    attaches: byKey(base.attaches, over.attaches, (item) => item.name),
    uses: byKey(base.uses, over.uses, (item) => item.name),
    exposes: byKey(base.exposes, over.exposes, (item) => `${item.exposedPort}/${item.protocol}`),
    networks: byKey(base.networks, over.networks, (item) => item.networkName),
    createOptions: { ...base.createOptions, ...over.createOptions },
    hostConfig: { ...base.hostConfig, ...over.hostConfig },
  };
}

function union<Item>(base: readonly Item[], over: readonly Item[]): readonly Item[] {
  const result = [...base];
  for (const item of over) {
    if (!result.some((known) => isDeepStrictEqual(known, item))) result.push(item);
  }
  return result;
}

/** All items of a key in `over` take the place of the first of that key in `base`; the others follow. */
function byKey<Item>(
  base: readonly Item[],
  over: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const incoming = new Set(over.map(keyOf));
  const placed = new Set<string>();
  const result = base.flatMap((item) => {
    const key = keyOf(item);
    if (!incoming.has(key)) return [item];
    if (placed.has(key)) return [];
    placed.add(key);
    return over.filter((other) => keyOf(other) === key);
  });
  return [...result, ...over.filter((item) => !placed.has(keyOf(item)))];
}
