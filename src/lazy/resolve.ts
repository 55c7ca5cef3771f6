/**
 * Lazy values in lists and mappings, resolved (manual, section 3.10.3, "Pre-resolving values"). Each function comes
 * twice: one that answers at once and refuses promises, and one that waits for them.
 */
import { DockerMapError } from '../common/docker-map-error.js';
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
 * @throws {DockerMapError} `lazy-asynchronous`
 */
export function resolveValue(value: unknown): unknown {
  return withoutPromise(evaluate(value, none));
}

/**
 * Resolves a value and the lists and mappings in it. The input is not changed; what has nothing to resolve in it may
 * be returned as it is.
 * @throws {DockerMapError} `lazy-asynchronous`
 */
export function resolveDeep(value: unknown, options: ResolveOptions = {}): unknown {
  const types = registryOf(options);
  return substitute(value, (found) => withoutPromise(evaluate(found, types)), options.maxDepth ?? usualDepth);
}

/** As `resolveDeep`, also with asynchronous functions; they run at the same time. */
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
    await Promise.all([...open].map(async (found) => known.set(found, await evaluate(found, types))));
  }
}

const none: TypeRegistry = new Map();

function registryOf({ types = [] }: ResolveOptions): TypeRegistry {
  return new Map(types);
}

function isUnresolved(value: unknown, types: TypeRegistry): boolean {
  return value instanceof Lazy || resolverFor(value, types) !== undefined || resolverFor(value) !== undefined;
}

function evaluate(value: unknown, types: TypeRegistry): unknown {
  if (value instanceof Lazy) return value.get();
  const resolve = resolverFor(value, types) ?? resolverFor(value);
  return resolve === undefined ? value : resolve(value);
}

function withoutPromise(value: unknown): unknown {
  if (!(value instanceof Promise)) return value;
  // Nobody waits for it any more; whether it fails is of no interest.
  value.catch(() => undefined);
  throw new DockerMapError('lazy-asynchronous', 'a lazy value is asynchronous and is needed at once', {
    hint: 'Use resolveDeepAsync, which waits for it, or make the function synchronous.',
  });
}

/** A lazy value that gives another one is followed as long as there is something new. */
function substitute(value: unknown, resolve: (value: unknown) => unknown, depth: number): unknown {
  let current = value;
  for (let next = resolve(current); next !== current; next = resolve(current)) current = next;
  if (depth === 0) return current;
  if (Array.isArray(current)) return current.map((item) => substitute(item, resolve, depth - 1));
  if (current instanceof Map) {
    return new Map(
      Array.from(current, ([key, item]) => [
        substitute(key, resolve, depth - 1),
        substitute(item, resolve, depth - 1),
      ]),
    );
  }
  if (!isPlainObject(current)) return current;
  return Object.fromEntries(
    Object.entries(current).map(([key, item]) => [key, substitute(item, resolve, depth - 1)]),
  );
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
