/** The properties of a network. Manual, section 3.7.1, "Networks". */
import { defaults } from '../defaults.js';
import type { ConfigurationTable } from '../property.js';
import { driverOptions } from './driver-options.js';

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
    driverOptions,
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
