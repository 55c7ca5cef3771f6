/** The properties of a volume. Manual, section 3.7.1, "Volumes". */
import { defaults } from '../defaults.js';
import type { ConfigurationTable } from '../property.js';
import { driverOptions } from './driver-options.js';

export const volumeProperties: ConfigurationTable = {
  owner: 'a volume',
  properties: [
    {
      name: 'default_path',
      kind: 'scalar',
      type: 'text',
      description: 'Path inside containers.',
      merge: 'replace',
      lazy: 'value',
    },
    {
      name: 'driver',
      kind: 'scalar',
      type: 'text',
      description: 'Volume driver.',
      default: defaults.volumeDriver,
      merge: 'replace',
    },
    driverOptions,
    {
      name: 'create_options',
      kind: 'dict',
      type: 'volumeOptions',
      description: 'Further options for creating the volume.',
      default: {},
      merge: 'by key',
      lazy: 'values',
    },
    {
      name: 'user',
      kind: 'scalar',
      type: 'user',
      description: 'Owner of the volume.',
      defaultWords: 'the `user` of the container that attaches it',
      merge: 'replace',
      lazy: 'value',
    },
    {
      name: 'permissions',
      kind: 'scalar',
      type: 'permissions',
      description: 'Mode of the volume, as `chmod` reads it.',
      defaultWords: 'the `permissions` of the container that attaches it',
      merge: 'replace',
      lazy: 'value',
    },
  ],
};
