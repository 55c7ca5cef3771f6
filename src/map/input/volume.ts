/** A volume configuration, read from a path or from its properties. Manual, section 3.7.1, "Volumes". */
import type { Lazy } from '../../lazy/lazy.js';
import { asLazy } from '../../lazy/type-registry.js';
import type { VolumeDeclaration } from '../declaration.js';
import { volumeProperties } from '../properties.js';
import { readFields } from './fields.js';
import { given } from './given.js';
import { late } from './late.js';
import { readDriverOptions, readOptions } from './options.js';
import { readPermissions } from './permissions.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';
import { describe, isMapping, isNothing } from './shape.js';
import { readUser } from './user.js';

/** What a volume is when nothing but its alias is declared. */
export function emptyVolume(alias: string): VolumeDeclaration {
  return { alias, driverOptions: {}, createOptions: {} };
}

/** A path alone stands for a whole volume: an update with one takes back all other properties. */
export function isPathAlone(value: unknown): boolean {
  return typeof value === 'string' || asLazy(value) !== undefined;
}

/** What was given, without what is not valid: a path alone is the default path. */
export function readVolumeProperties(value: unknown, place: Place): Partial<VolumeDeclaration<Lazy>> {
  if (isNothing(value)) return {};
  const toCome = asLazy(value);
  if (toCome !== undefined) return { defaultPath: toCome };
  if (typeof value === 'string') return given({ defaultPath: readText(value, place) });
  if (isMapping(value)) return fromMapping(value, place);
  place.refuse('a path inside containers, or the properties of a volume', describe(value));
  return {};
}

function fromMapping(value: unknown, place: Place): Partial<VolumeDeclaration<Lazy>> {
  const fields = readFields(value, place, volumeProperties);
  if (fields === undefined) return {};
  return given({
    defaultPath: fields.read('default_path', late(readText)),
    driver: fields.read('driver', readText),
    driverOptions: fields.read('driver_options', readDriverOptions),
    createOptions: fields.read('create_options', readOptions),
    user: fields.read('user', late(readUser)),
    permissions: fields.read('permissions', late(readPermissions)),
  });
}
