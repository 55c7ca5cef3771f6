/** `uses`: volumes of other containers. Manual, section 3.7.1, "Volumes shared with other containers". */
import { useProperties } from '../element-properties.js';
import type { ConsumedVolume } from '../elements.js';
import type { Fields } from './fields.js';
import { flattenPair, type ItemReader, readItems } from './items.js';
import type { Place, Placed } from './place.js';
import { isAccess, readReadonly, readText } from './scalar.js';
import { isNothing } from './shape.js';

export function readUses(value: unknown, place: Place): readonly ConsumedVolume[] {
  return readItems(value, place, useReader);
}

const useReader: ItemReader<ConsumedVolume> = {
  table: useProperties,
  fromValues,
  fromFields,
  kinds: ['shared', 'used'],
};

function fromFields(fields: Fields): ConsumedVolume | undefined {
  const name = fields.require('name', readText);
  const path = fields.read('path', readText);
  const readonly = fields.read('readonly', readReadonly) ?? false;
  return name === undefined ? undefined : consumedVolume(name, path, readonly);
}

/** `[name]`, `[name, access]`, `[name, path]` or `[name, path, access]`. */
function fromValues(values: readonly Placed[], place: Place): ConsumedVolume | undefined {
  const [first, second, third, ...more] = flattenPair(values);
  if (first === undefined || more.length > 0) {
    return place.problem('invalid-value', 'expected a name, a path, and the access at most');
  }
  const name = readText(first.value, first.place);
  const accessOnly = third === undefined && second !== undefined && isAccess(second.value);
  const path = accessOnly ? undefined : read(second, readText);
  const readonly = read(accessOnly ? second : third, readReadonly) ?? false;
  return name === undefined ? undefined : consumedVolume(name, path, readonly);
}

function read<Result>(
  placed: Placed | undefined,
  reader: (value: unknown, place: Place) => Result | undefined,
): Result | undefined {
  return placed === undefined || isNothing(placed.value) ? undefined : reader(placed.value, placed.place);
}

function consumedVolume(name: string, path: string | undefined, readonly: boolean): ConsumedVolume {
  return path === undefined ? { kind: 'shared', name, readonly } : { kind: 'used', name, path, readonly };
}
