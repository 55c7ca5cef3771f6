/**
 * A map with all values known: what is lazy is worked out, and read as if it had been written there (manual, section
 * 3.10.3). Only what the map's containers need is asked for.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Lazy } from '../../lazy/lazy.js';
import { resolveDeep, resolveDeepAsync } from '../../lazy/resolve.js';
import type { MapDeclaration } from '../declaration.js';
import { emptyContainer } from '../input/container.js';
import { type MapChanges, readMap } from '../input/map.js';
import { emptyNetwork } from '../input/network.js';
import { Report } from '../input/place.js';
import { emptyVolume } from '../input/volume.js';
import { MapError } from '../map-error.js';
import { attributesHoldLazy, hostHoldsLazy, isKnown } from './holds-lazy.js';
import { neededOf } from './needed.js';
import { type LazyPart, lazyPartsOf } from './parts.js';

const everything = { maxDepth: Number.POSITIVE_INFINITY };

/**
 * @throws {MapError} A value that was worked out is not valid in its place.
 * @throws {DockerMapError} `lazy-failed`: a function threw; `lazy-asynchronous`: see `evaluateMapAsync`.
 */
export function evaluateMap(map: MapDeclaration<Lazy>): MapDeclaration {
  if (isKnown(map)) return map;
  const needed = neededOf(map);
  const parts = lazyPartsOf(needed).map((part) => {
    try {
      return { ...part, content: resolveDeep(part.content, everything) };
    } catch (error) {
      throw failure(map, part, error);
    }
  });
  return withKnown(needed, parts);
}

/** As `evaluateMap`, also with asynchronous functions, which run at the same time. */
export async function evaluateMapAsync(map: MapDeclaration<Lazy>): Promise<MapDeclaration> {
  if (isKnown(map)) return map;
  const needed = neededOf(map);
  const parts = lazyPartsOf(needed).map(async (part) => {
    try {
      return { ...part, content: await resolveDeepAsync(part.content, everything) };
    } catch (error) {
      throw failure(map, part, error);
    }
  });
  return withKnown(needed, await Promise.all(parts));
}

function failure(map: MapDeclaration<Lazy>, { path }: LazyPart, cause: unknown): unknown {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `a lazy value in '${path.join('.')}' of map '${map.name}' cannot be worked out: ${reason}`;
  if (cause instanceof DockerMapError && cause.code === 'lazy-asynchronous') {
    const hint = 'Use evaluateMapAsync, which waits for it, or make the function synchronous.';
    return new DockerMapError(cause.code, message, { hint, cause });
  }
  const hint = 'Mend the function behind it, or give the value itself.';
  return new DockerMapError('lazy-failed', message, { hint, cause });
}

function withKnown(map: MapDeclaration<Lazy>, parts: readonly LazyPart[]): MapDeclaration {
  const report = new Report({ spelling: 'any' });
  const known = laidInto(map, readMap(contentOf(parts), report));
  if (report.problems.length > 0) throw new MapError(`map '${map.name}'`, report.problems);
  if (isKnown(known)) return known;
  throw new DockerMapError('lazy-failed', `a lazy value of map '${map.name}' gives no value`);
}

function contentOf(parts: readonly LazyPart[]): ReadonlyMap<string, unknown> {
  const root = new Map<string, unknown>();
  for (const { path, content } of parts) {
    const mapping = path.slice(0, -1).reduce(mappingIn, root);
    mapping.set(path.at(-1) ?? '', content);
  }
  return root;
}

function mappingIn(outer: Map<string, unknown>, key: string): Map<string, unknown> {
  const known = outer.get(key);
  if (known instanceof Map) return known;
  const mapping = new Map<string, unknown>();
  outer.set(key, mapping);
  return mapping;
}

/** A part that had lazy values is what was read of it: what gave nothing is not set. */
function laidInto(map: MapDeclaration<Lazy>, known: MapChanges): MapDeclaration<Lazy> {
  const { repository: _repository, defaultDomain: _domain, defaultTag: _tag, ...others } = map;
  return {
    ...(attributesHoldLazy(map) ? others : map),
    ...known.attributes,
    containers: replaced(map.containers, known.containers, emptyContainer),
    volumes: replaced(map.volumes, known.volumes, emptyVolume),
    networks: replaced(map.networks, known.networks, emptyNetwork),
    host: hostHoldsLazy(map.host) ? known.host : map.host,
  };
}

function replaced<Declaration extends object>(
  declared: ReadonlyMap<string, Declaration>,
  known: ReadonlyMap<string, { readonly properties: Partial<Declaration> }>,
  empty: (name: string) => Declaration,
): ReadonlyMap<string, Declaration> {
  return new Map(
    Array.from(declared, ([name, declaration]) => {
      const found = known.get(name);
      return [name, found === undefined ? declaration : { ...empty(name), ...found.properties }];
    }),
  );
}
