/**
 * Lazy values in lists and mappings, resolved (manual, section 3.10.3, "Pre-resolving values"). Each function comes
 * twice: one that answers at once and refuses promises, and one that waits for them.
 */
import { DockerMapError } from '../common/docker-map-error.js';
import { isPlainObject } from '../common/plain-object.js';
import { Lazy } from './lazy.js';
import { resolverFor, type TypeRegistry, type TypeResolver } from './type-registry.js';

export interface ResolveOptions {
  /** How deep to go: 0 is the value itself. Default: 5. What lies deeper stays as it is. */
  readonly maxDepth?: number;
  /** Types for this call, beside those that are registered. */
  readonly types?: readonly TypeResolver[];
}

const usualDepth = 5;

/**
 * The current value of a lazy value or of an instance of a registered type; any other value as it is.
 * @throws {DockerMapError} `lazy-asynchronous`; `lazy-failed`: a lazy value gives itself.
 */
export function resolveValue(value: unknown): unknown {
  return withoutPromise(evaluate(value, none));
}

/**
 * Resolves a value and the lists and mappings in it. The input is not changed; what has nothing to resolve in it may
 * be returned as it is.
 * @throws {DockerMapError} `lazy-asynchronous`; `lazy-failed`: lazy values give each other without an end.
 */
export function resolveDeep(
  value: Readonly<Record<string, unknown>>,
  options?: ResolveOptions,
): Record<string, unknown>;
export function resolveDeep(value: unknown, options?: ResolveOptions): unknown;
export function resolveDeep(value: unknown, options: ResolveOptions = {}): unknown {
  const types = registryOf(options);
  return substitute(value, (found) => withoutPromise(evaluate(found, types)), options.maxDepth ?? usualDepth);
}

/** As `resolveDeep`, also with asynchronous functions; they run at the same time. */
export async function resolveDeepAsync(
  value: Readonly<Record<string, unknown>>,
  options?: ResolveOptions,
): Promise<Record<string, unknown>>;
export async function resolveDeepAsync(value: unknown, options?: ResolveOptions): Promise<unknown>;
export async function resolveDeepAsync(value: unknown, options: ResolveOptions = {}): Promise<unknown> {
  const types = registryOf(options);
  const depth = options.maxDepth ?? usualDepth;
  const known = new Map<unknown, unknown>();
  for (;;) {
    const open = new Set<unknown>();
    const result = substitute(
      value,
      (found) => {
        if (known.has(found)) return known.get(found);
        if (isUnresolved(found, types)) open.add(found);
        return found;
      },
      depth,
    );
    if (open.size === 0) return result;
    await Promise.all(
      [...open].map(async (found) => known.set(found, notItself(found, await evaluate(found, types)))),
    );
  }
}

/**
 * The value that a lazy value gives in the end, where it gives other lazy values; a promise of it where one of them is
 * asynchronous. What is in lists and mappings stays as it is.
 * @throws {DockerMapError} `lazy-failed`: there is no end.
 */
export function resolveThrough(value: unknown): unknown {
  return through(value, 0);
}

const none: TypeRegistry = new Map();

function registryOf({ types = [] }: ResolveOptions): TypeRegistry {
  return new Map(types);
}

function isUnresolved(value: unknown, types: TypeRegistry): boolean {
  return value instanceof Lazy || resolverFor(value, types) !== undefined || resolverFor(value) !== undefined;
}

function evaluate(value: unknown, types: TypeRegistry): unknown {
  if (value instanceof Lazy) return notItself(value, value.get());
  const resolve = resolverFor(value, types) ?? resolverFor(value);
  return resolve === undefined ? value : resolve(value);
}

/** Of a registered type, an instance may stay what it is. */
function notItself(value: unknown, result: unknown): unknown {
  if (value instanceof Lazy && result === value) throw endless();
  return result;
}

function withoutPromise(value: unknown): unknown {
  if (!(value instanceof Promise)) return value;
  // Nobody waits for it any more; whether it fails is of no interest.
  value.catch(() => undefined);
  throw new DockerMapError('lazy-asynchronous', 'a lazy value is asynchronous and is needed at once', {
    hint: 'Use resolveDeepAsync, which waits for it, or make the function synchronous.',
  });
}

/** How many lazy values may give each other, or be in what the one before gives. Nobody means to have more. */
const longestChain = 100;

function through(value: unknown, followed: number): unknown {
  const next = evaluate(value, none);
  if (Object.is(next, value)) return value;
  if (followed === longestChain) throw endless();
  return next instanceof Promise
    ? next.then((known) => through(notItself(value, known), followed + 1))
    : through(next, followed + 1);
}

function endless(): DockerMapError {
  const message = 'a lazy value gives a lazy value, and so on without an end';
  return new DockerMapError('lazy-failed', message, { hint: 'A lazy value must not give itself.' });
}

/**
 * A lazy value that gives another one is followed as long as there is something new.
 * @param followed How many lazy values were followed on the way to this one.
 */
function substitute(
  value: unknown,
  resolve: (value: unknown) => unknown,
  depth: number,
  followed = 0,
): unknown {
  let current = value;
  let count = followed;
  for (let next = resolve(current); !Object.is(next, current); next = resolve(current)) {
    if (count === longestChain) throw endless();
    current = next;
    count += 1;
  }
  if (depth === 0) return current;
  const inside = (item: unknown): unknown => substitute(item, resolve, depth - 1, count);
  if (Array.isArray(current)) return current.map(inside);
  if (current instanceof Map) {
    return new Map(Array.from(current, ([key, item]) => [inside(key), inside(item)]));
  }
  if (!isPlainObject(current)) return current;
  return Object.fromEntries(Object.entries(current).map(([key, item]) => [key, inside(item)]));
}
