/** Values that may be lazy: kept as they are, and read when they are known (manual, section 3.10.3). */
import type { Lazy } from '../../lazy/lazy.js';
import { asLazy } from '../../lazy/type-registry.js';
import type { Place, Reader } from './place.js';

/** Takes lazy values beside what `reader` takes. */
export function late<Result>(reader: Reader<Result>): Reader<Result | Lazy> {
  return (value, place) => asLazy(value) ?? reader(value, place);
}

export function readLate<Result>(
  value: unknown,
  place: Place,
  reader: Reader<Result>,
): Result | Lazy | undefined {
  return asLazy(value) ?? reader(value, place);
}
