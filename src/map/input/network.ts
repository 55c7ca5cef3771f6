/** A network configuration. Manual, section 3.7.1, "Networks". */
import type { NetworkConfiguration } from '../configuration.js';
import { networkProperties } from '../properties.js';
import { readFields } from './fields.js';
import { checkName } from './names.js';
import { readDriverOptions, readOptions } from './options.js';
import type { Place } from './place.js';
import { readBoolean, readText } from './scalar.js';
import { isNothing } from './shape.js';

/** Always gives a network, without what is not valid: the name is then known. */
export function readNetwork(name: string, value: unknown, place: Place): NetworkConfiguration {
  checkName(name, 'a network', place);
  const fields = readFields(isNothing(value) ? {} : value, place, networkProperties);
  return {
    name,
    driver: fields?.read('driver', readText) ?? 'bridge',
    driverOptions: fields?.read('driver_options', readDriverOptions) ?? {},
    internal: fields?.read('internal', readBoolean) ?? false,
    createOptions: fields?.read('create_options', readOptions) ?? {},
  };
}
