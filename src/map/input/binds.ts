/** `binds`: volumes of the host, by alias or directly. Manual, section 3.7.1, "Volumes shared with the host". */
import type { Lazy } from '../../lazy/lazy.js';
import { bindProperties } from '../element-properties.js';
import type { BoundVolume } from '../elements.js';
import type { Fields } from './fields.js';
import { readHostPath } from './host-path.js';
import { flattenPair, type ItemReader, readItems } from './items.js';
import { late } from './late.js';
import type { Place, Placed } from './place.js';
import { isAccess, readReadonly, readText } from './scalar.js';
import { isNothing } from './shape.js';

export function readBinds(value: unknown, place: Place): readonly BoundVolume<Lazy>[] {
  return readItems(value, place, bindReader);
}

const bindReader: ItemReader<BoundVolume<Lazy>> = {
  table: bindProperties,
  fromValues,
  fromFields,
  kinds: ['shared', 'host'],
};

function fromFields(fields: Fields): BoundVolume<Lazy> | undefined {
  const readonly = fields.read('readonly', readReadonly) ?? false;
  if (fields.has('name')) {
    const name = fields.require('name', readText);
    if (fields.has('path') || fields.has('host_path')) {
      return fields.place.problem(
        'invalid-value',
        "'name' and 'path' exclude each other: write an alias or two paths",
      );
    }
    return name === undefined ? undefined : { kind: 'shared', name, readonly };
  }
  const path = fields.require('path', late(readText));
  const hostPath = fields.require('host_path', readHostPath);
  return path === undefined || hostPath === undefined
    ? undefined
    : { kind: 'host', path, hostPath, readonly };
}

/** `[alias]`, `[alias, access]`, `[path, host path]` or `[path, host path, access]`. */
function fromValues(values: readonly Placed[], place: Place): BoundVolume<Lazy> | undefined {
  const [first, second, third, ...more] = flattenPair(values);
  if (first === undefined || more.length > 0) {
    return place.problem(
      'invalid-value',
      'expected an alias or a path, a path on the host, and the access at most',
    );
  }
  const alias =
    third === undefined && (second === undefined || isNothing(second.value) || isAccess(second.value));
  if (alias) {
    const name = readText(first.value, first.place);
    return name === undefined ? undefined : { kind: 'shared', name, readonly: readAccess(second) };
  }
  const path = late(readText)(first.value, first.place);
  const hostPath = second && readHostPath(second.value, second.place);
  const readonly = readAccess(third);
  return path === undefined || hostPath === undefined
    ? undefined
    : { kind: 'host', path, hostPath, readonly };
}

function readAccess(placed: Placed | undefined): boolean {
  if (placed === undefined || isNothing(placed.value)) return false;
  return readReadonly(placed.value, placed.place) ?? false;
}
