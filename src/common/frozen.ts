/** Plain data that nobody can change any more. */
import { isPlainObject } from './plain-object.js';

/** Freezes lists and plain objects in place, at every depth; stops at what is frozen already. */
export function frozen<Value>(value: Value): Value {
  if (!(Array.isArray(value) || isPlainObject(value)) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const item of Object.values(value)) frozen(item);
  return value;
}
