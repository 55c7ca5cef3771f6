/** A volume configuration, read from a path or from its properties. Manual, section 3.7.1, "Volumes". */
import type { VolumeConfiguration } from '../configuration.js';
import { volumeProperties } from '../properties.js';
import { readFields } from './fields.js';
import { readDriverOptions, readOptions } from './options.js';
import { readPermissions } from './permissions.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';
import { describe, isMapping, isNothing } from './shape.js';
import { readUser } from './user.js';

/** Always gives a volume, without what is not valid: the alias is then known. */
export function readVolume(alias: string, value: unknown, place: Place): VolumeConfiguration {
  const empty: VolumeConfiguration = { alias, driver: 'local', driverOptions: {}, createOptions: {} };
  if (isNothing(value)) return empty;
  if (typeof value === 'string') {
    const defaultPath = readText(value, place);
    return defaultPath === undefined ? empty : { ...empty, defaultPath };
  }
  if (!isMapping(value))
    place.refuse('a path inside containers, or the properties of a volume', describe(value));
  return { ...empty, ...(isMapping(value) ? properties(value, place) : {}) };
}

function properties(value: unknown, place: Place): Partial<VolumeConfiguration> {
  const fields = readFields(value, place, volumeProperties);
  if (fields === undefined) return {};
  const defaultPath = fields.read('default_path', readText);
  const user = fields.read('user', readUser);
  const permissions = fields.read('permissions', readPermissions);
  return {
    driver: fields.read('driver', readText) ?? 'local',
    driverOptions: fields.read('driver_options', readDriverOptions) ?? {},
    createOptions: fields.read('create_options', readOptions) ?? {},
    ...(defaultPath === undefined ? {} : { defaultPath }),
    ...(user === undefined ? {} : { user }),
    ...(permissions === undefined ? {} : { permissions }),
  };
}
