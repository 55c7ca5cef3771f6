/** Volumes of a map by alias, as attributes. A path alone may be assigned (manual, section 3.7.1, "Volumes"). */
import type { VolumeFields } from './content/volume.js';
import type { VolumeConfiguration } from './volume-configuration.js';

/**
 * A volume as it is read, and all that may be assigned to one: a path, a lazy value, properties, a
 * `VolumeConfiguration`. It is one when it is read: `map.getVolume(alias)` gives it with its methods.
 */
export type VolumeEntry = { -readonly [Key in keyof VolumeFields]: VolumeFields[Key] } & {
  toString(): string;
};

export type VolumeAccess = { [alias: string]: VolumeEntry } & Iterable<
  readonly [string, VolumeConfiguration]
>;
