/** A network configuration. Manual, section 3.7.1, "Networks". */
import type { Lazy } from '../../lazy/lazy.js';
import type { NetworkDeclaration } from '../declaration.js';
import { networkProperties } from '../properties.js';
import { readFields } from './fields.js';
import { given } from './given.js';
import { late } from './late.js';
import { readDriverOptions, readOptions } from './options.js';
import type { Place } from './place.js';
import { readBoolean, readText } from './scalar.js';
import { isNothing } from './shape.js';

/** What a network is when nothing but its name is declared. */
export function emptyNetwork(name: string): NetworkDeclaration {
  return { name, driverOptions: {}, createOptions: {} };
}

/** What was given, without what is not valid. */
export function readNetworkProperties(value: unknown, place: Place): Partial<NetworkDeclaration<Lazy>> {
  const fields = isNothing(value) ? undefined : readFields(value, place, networkProperties);
  if (fields === undefined) return {};
  return given({
    driver: fields.read('driver', late(readText)),
    driverOptions: fields.read('driver_options', readDriverOptions),
    internal: fields.read('internal', readBoolean),
    createOptions: fields.read('create_options', readOptions),
  });
}
