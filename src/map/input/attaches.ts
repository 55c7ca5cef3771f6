/** `attaches`: volumes that a container owns. Manual, section 3.7.1, "Selectively sharing volumes". */
import { useProperties } from '../element-properties.js';
import type { AttachedVolume } from '../elements.js';
import { type Fields, positionalFields } from './fields.js';
import { type ItemReader, readItems } from './items.js';
import type { Place, Placed } from './place.js';
import { isAccess, readReadonly, readText } from './scalar.js';

export function readAttaches(value: unknown, place: Place): readonly AttachedVolume[] {
  return readItems(value, place, attachReader);
}

const attachReader: ItemReader<AttachedVolume> = {
  table: useProperties,
  fromValues,
  fromFields,
  kinds: ['shared', 'used'],
};

/** `[alias]`, `[alias, path]`, or, since its owner writes to a volume, `[alias, rw]`. */
function fromValues(values: readonly Placed[], place: Place): AttachedVolume | undefined {
  const names = isAccess(values[1]?.value) ? ['name', 'readonly'] : ['name', 'path'];
  const fields = positionalFields(values, place, names);
  return fields && fromFields(fields);
}

function fromFields(fields: Fields): AttachedVolume | undefined {
  const name = fields.require('name', readText);
  const path = fields.read('path', readText);
  fields.read('readonly', refuseReadonly);
  if (name === undefined) return undefined;
  return path === undefined
    ? { kind: 'shared', name, readonly: false }
    : { kind: 'used', name, path, readonly: false };
}

function refuseReadonly(value: unknown, place: Place): undefined {
  if (readReadonly(value, place) === true) {
    place.problem('invalid-value', 'an attached volume cannot be read-only for the container that owns it');
  }
}
