/** The properties of a network. Manual, section 3.7.1, "Networks". */
import { defaults } from '../defaults.js';
import type { ConfigurationTable } from '../property.js';

export const networkProperties: ConfigurationTable = {
  owner: 'a network',
  properties: [
    {
      name: 'driver',
      kind: 'scalar',
      type: 'text',
      description: 'Network driver.',
      default: defaults.networkDriver,
      merge: 'replace',
      lazy: 'value',
    },
    {
      name: 'driver_options',
      kind: 'dict',
      type: 'driverOptions',
      description: 'Options of the driver.',
      default: {},
      merge: 'by key',
      lazy: 'values',
    },
    {
      name: 'internal',
      kind: 'scalar',
      type: 'boolean',
      description: 'Without a way to the outside.',
      default: defaults.internal,
      merge: 'replace',
    },
    {
      name: 'create_options',
      kind: 'dict',
      type: 'networkOptions',
      description: 'Further options for creating the network.',
      default: {},
      merge: 'by key',
      lazy: 'values',
    },
  ],
};
