/** The lazy values in an object, each worked out for itself, so that one that fails can be named. */
import { resolveDeep, resolveDeepAsync } from '../../lazy/resolve.js';
import { type LateValue, lazyFailure } from './failure.js';

const everything = { maxDepth: Number.POSITIVE_INFINITY };

/** @throws {DockerMapError} `lazy-failed`: a function threw; `lazy-asynchronous`: it gives a promise. */
export function resolveEach(content: unknown, at: LateValue): unknown {
  if (Array.isArray(content)) return content.map((item, index) => resolveEach(item, below(at, index)));
  if (isPlainObject(content)) {
    return Object.fromEntries(
      Object.entries(content).map(([key, item]) => [key, resolveEach(item, below(at, key))]),
    );
  }
  try {
    return resolveDeep(content, everything);
  } catch (error) {
    throw lazyFailure(at, error);
  }
}

/** As `resolveEach`, also with asynchronous functions, which run at the same time. */
export async function resolveEachAsync(content: unknown, at: LateValue): Promise<unknown> {
  if (Array.isArray(content)) {
    return Promise.all(content.map((item, index) => resolveEachAsync(item, below(at, index))));
  }
  if (isPlainObject(content)) {
    const entries = Object.entries(content).map(async ([key, item]) => [
      key,
      await resolveEachAsync(item, below(at, key)),
    ]);
    return Object.fromEntries(await Promise.all(entries));
  }
  try {
    return await resolveDeepAsync(content, everything);
  } catch (error) {
    throw lazyFailure(at, error);
  }
}

/** An object that was serialised, with its lazy values resolved: what `toJSON` gives. */
export function resolvedForJson(object: object, subject: string): unknown {
  return resolveEach(object, { path: [], subject, waits: 'resolveDeepAsync on what asObject gives' });
}

function below(at: LateValue, step: string | number): LateValue {
  return { ...at, path: [...at.path, step] };
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
