/** What volumes and networks have in common: options of the driver that makes them. */
import type { ConfigurationProperty } from '../property.js';

export const driverOptions: ConfigurationProperty = {
  name: 'driver_options',
  kind: 'dict',
  type: 'driverOptions',
  description: 'Options of the driver.',
  default: {},
  merge: 'by key',
  lazy: 'values',
};
