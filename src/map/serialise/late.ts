/** Lazy values in what is written: as they were given. */
import { isPlainObject } from '../../common/plain-object.js';
import { RegisteredValue } from '../../lazy/type-registry.js';

/** A value, or the instance of a registered type that stands for it. */
export function original(value: unknown): unknown {
  return value instanceof RegisteredValue ? value.original : value;
}

/** The same for the values in plain lists and mappings. */
export function originals(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(originals);
  if (!isPlainObject(value)) return original(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, originals(item)]));
}
