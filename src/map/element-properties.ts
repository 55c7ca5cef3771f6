/** The named fields of the elements of lists, and of other structured values, as `properties.ts` has them. */
import type { ValueTypeName } from './accepted.js';
import { buildProperties } from './properties/build.js';
import type { PropertyTable } from './property.js';

export const bindProperties: PropertyTable = {
  owner: 'an item of binds',
  properties: [
    {
      name: 'name',
      kind: 'scalar',
      type: 'text',
      description: 'Alias in `volumes` and `host`.',
    },
    {
      name: 'path',
      kind: 'scalar',
      type: 'text',
      description: 'Path inside the container, in place of an alias.',
      lazy: 'value',
    },
    {
      name: 'host_path',
      kind: 'scalar',
      type: 'hostPath',
      description: 'Path on the host, or one for each instance.',
      lazy: 'value',
    },
    {
      name: 'readonly',
      kind: 'scalar',
      type: 'access',
      description: 'Read-only access.',
      default: false,
    },
  ],
};

export const useProperties: PropertyTable = {
  owner: 'a used or attached volume',
  properties: [
    {
      name: 'name',
      kind: 'scalar',
      type: 'text',
      description: 'Alias of the volume, or name of a container.',
      required: true,
    },
    {
      name: 'path',
      kind: 'scalar',
      type: 'text',
      description: 'Path inside the container, in place of the default one.',
    },
    {
      name: 'readonly',
      kind: 'scalar',
      type: 'access',
      description: 'Read-only access; not for attached volumes.',
      default: false,
    },
  ],
};

export const linkProperties: PropertyTable = {
  owner: 'a link',
  properties: [
    {
      name: 'container',
      kind: 'scalar',
      type: 'text',
      description: 'Configuration, or `configuration.instance`.',
      required: true,
    },
    {
      name: 'alias',
      kind: 'scalar',
      type: 'text',
      description: 'Host name inside the linking container.',
      defaultWords: 'the name of the container',
    },
  ],
};

export const portProperties: PropertyTable = {
  owner: 'a port',
  properties: [
    {
      name: 'exposed_port',
      kind: 'scalar',
      type: 'exposedPort',
      description: 'Port of the container.',
      required: true,
    },
    {
      name: 'protocol',
      kind: 'scalar',
      type: 'protocol',
      description: 'Protocol, where the port does not say it.',
      default: 'tcp',
    },
    {
      name: 'host_port',
      kind: 'scalar',
      type: 'hostPort',
      description: 'Port of the host to publish it on.',
      lazy: 'value',
      defaultWords: 'not published',
    },
    {
      name: 'interface',
      kind: 'scalar',
      type: 'text',
      description: 'Interface of the client configuration, or an address.',
      lazy: 'value',
      defaultWords: 'all interfaces',
    },
    {
      name: 'ipv6',
      kind: 'scalar',
      type: 'boolean',
      description: 'Use the IPv6 address of the interface.',
      default: false,
    },
  ],
};

export const endpointProperties: PropertyTable = {
  owner: 'a network endpoint',
  properties: [
    {
      name: 'network_name',
      kind: 'scalar',
      type: 'text',
      description: 'Name of the network.',
      required: true,
    },
    {
      name: 'aliases',
      kind: 'list',
      type: 'words',
      description: 'Host names on the network.',
      default: [],
      lazy: 'items',
    },
    {
      name: 'links',
      kind: 'list',
      type: 'links',
      description: 'Containers to link to on the network.',
      default: [],
    },
    {
      name: 'ipv4_address',
      kind: 'scalar',
      type: 'ipv4Address',
      description: 'Fixed IPv4 address.',
      lazy: 'value',
      synonyms: ['ipv4'],
    },
    {
      name: 'ipv6_address',
      kind: 'scalar',
      type: 'ipv6Address',
      description: 'Fixed IPv6 address.',
      lazy: 'value',
      synonyms: ['ipv6'],
    },
    {
      name: 'link_local_ips',
      kind: 'list',
      type: 'words',
      description: 'Link-local addresses.',
      default: [],
      lazy: 'items',
    },
  ],
};

export const execProperties: PropertyTable = {
  owner: 'a command',
  properties: [
    {
      name: 'command',
      kind: 'scalar',
      type: 'command',
      description: 'What to run.',
      required: true,
      lazy: 'value',
      synonyms: ['cmd'],
    },
    {
      name: 'user',
      kind: 'scalar',
      type: 'word',
      description: 'User who runs it.',
      lazy: 'value',
      defaultWords: "the container's `user`",
    },
    {
      name: 'policy',
      kind: 'scalar',
      type: 'policy',
      description: 'When to run it.',
      default: 'restart',
    },
  ],
};

export const healthcheckProperties: PropertyTable = {
  owner: 'a healthcheck',
  properties: [
    {
      name: 'test',
      kind: 'scalar',
      type: 'healthTest',
      description: 'What to run; nothing, or `NONE`, switches the check off.',
      defaultWords: "the image's",
    },
    {
      name: 'interval',
      kind: 'scalar',
      type: 'duration',
      description: 'Time between checks.',
      unit: 'nanoseconds',
      defaultWords: "the engine's",
    },
    {
      name: 'timeout',
      kind: 'scalar',
      type: 'duration',
      description: 'Time after which a check has failed.',
      unit: 'nanoseconds',
      defaultWords: "the engine's",
    },
    {
      name: 'retries',
      kind: 'scalar',
      type: 'count',
      description: 'Failures in a row that make the container unhealthy.',
      defaultWords: "the engine's",
    },
    {
      name: 'start_period',
      kind: 'scalar',
      type: 'duration',
      description: 'Time in which failures do not count.',
      unit: 'nanoseconds',
      defaultWords: "the engine's",
    },
  ],
};

export const userProperties: PropertyTable = {
  owner: 'a user',
  properties: [
    {
      name: 'user',
      kind: 'scalar',
      type: 'word',
      description: 'Name or id of the user.',
      required: true,
    },
    {
      name: 'group',
      kind: 'scalar',
      type: 'word',
      description: 'Name or id of the group.',
    },
  ],
};

/** Those of each type of value that has named fields beside its other forms. */
export const fieldTables = {
  binds: bindProperties,
  attaches: useProperties,
  uses: useProperties,
  links: linkProperties,
  exposes: portProperties,
  endpoints: endpointProperties,
  execCommands: execProperties,
  healthcheck: healthcheckProperties,
  user: userProperties,
  build: buildProperties,
} as const satisfies { readonly [Type in ValueTypeName]?: PropertyTable };
