/**
 * A map with all values known: what is lazy is worked out, and read as if it had been written there (manual, section
 * 3.10.3). Only what the map's containers need is asked for.
 */
import type { Lazy } from '../../lazy/lazy.js';
import type { MapDeclaration } from '../declaration.js';
import { emptyContainer } from '../input/container.js';
import { type MapChanges, readMap } from '../input/map.js';
import { emptyNetwork } from '../input/network.js';
import { Report } from '../input/place.js';
import { emptyVolume } from '../input/volume.js';
import { MapError } from '../map-error.js';
import type { ProblemPath } from '../problem.js';
import { type LateValue, noValue } from './failure.js';
import { attributesHoldLazy, hostHoldsLazy, isKnown } from './holds-lazy.js';
import { neededOf } from './needed.js';
import { type LazyPart, lazyPartsOf } from './parts.js';
import { asDeclared, keepPlaces } from './places.js';
import { resolveEach, resolveEachAsync } from './resolve-each.js';

/**
 * @throws {MapError} A value that was worked out is not valid in its place.
 * @throws {DockerMapError} `lazy-failed`: a function threw; `lazy-asynchronous`: see `evaluateMapAsync`.
 */
export function evaluateMap(map: MapDeclaration<Lazy>): MapDeclaration {
  if (isKnown(map)) return map;
  const needed = neededOf(map);
  const parts = lazyPartsOf(needed).map(({ path, content }) => ({
    path,
    content: resolveEach(content, lateValue(map, path)),
  }));
  return withKnown(needed, parts);
}

/** As `evaluateMap`, also with asynchronous functions, which run at the same time. */
export async function evaluateMapAsync(map: MapDeclaration<Lazy>): Promise<MapDeclaration> {
  if (isKnown(map)) return map;
  const needed = neededOf(map);
  const parts = lazyPartsOf(needed).map(async ({ path, content }) => ({
    path,
    content: await resolveEachAsync(content, lateValue(map, path)),
  }));
  return withKnown(needed, await Promise.all(parts));
}

function lateValue({ name }: MapDeclaration<Lazy>, path: ProblemPath): LateValue {
  return { path, subject: `map '${name}'`, waits: 'evaluateMapAsync' };
}

function withKnown(map: MapDeclaration<Lazy>, parts: readonly LazyPart[]): MapDeclaration {
  const report = new Report({ spelling: 'any' });
  const known = laidInto(map, readMap(contentOf(parts), report));
  const subject = `map '${map.name}'`;
  if (report.problems.length > 0) {
    throw new MapError(
      subject,
      report.problems.map((problem) => asDeclared(map, problem)),
    );
  }
  if (!isKnown(known)) throw noValue(subject);
  for (const [name, container] of map.containers) {
    const evaluated = known.containers.get(name);
    if (evaluated !== undefined && evaluated !== container) keepPlaces(container, evaluated);
  }
  return known;
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
