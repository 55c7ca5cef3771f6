/** The named fields of the elements of lists, and of other structured values, as `properties.ts` has them. */
import type { PropertyTable } from './property.js';

export const bindProperties: PropertyTable = {
  owner: 'an item of binds',
  properties: [
    { name: 'name', kind: 'scalar', description: 'Alias in `volumes` and `host`.' },
    { name: 'path', kind: 'scalar', description: 'Path inside the container, in place of an alias.' },
    { name: 'host_path', kind: 'scalar', description: 'Path on the host, or one for each instance.' },
    { name: 'readonly', kind: 'scalar', description: 'Read-only access.' },
  ],
};

export const useProperties: PropertyTable = {
  owner: 'a used or attached volume',
  properties: [
    { name: 'name', kind: 'scalar', description: 'Alias of the volume, or name of a container.' },
    { name: 'path', kind: 'scalar', description: 'Path inside the container, in place of the default one.' },
    { name: 'readonly', kind: 'scalar', description: 'Read-only access.' },
  ],
};

export const linkProperties: PropertyTable = {
  owner: 'a link',
  properties: [
    { name: 'container', kind: 'scalar', description: 'Configuration, or `configuration.instance`.' },
    { name: 'alias', kind: 'scalar', description: 'Host name inside the linking container.' },
  ],
};

export const portProperties: PropertyTable = {
  owner: 'a port',
  properties: [
    { name: 'exposed_port', kind: 'scalar', description: 'Port of the container: `80`, or `53/udp`.' },
    { name: 'host_port', kind: 'scalar', description: 'Port of the host; 0 lets the engine choose.' },
    {
      name: 'interface',
      kind: 'scalar',
      description: 'Interface of the client configuration, or an address.',
    },
    { name: 'ipv6', kind: 'scalar', description: 'Use the IPv6 address of the interface.' },
  ],
};

export const endpointProperties: PropertyTable = {
  owner: 'a network endpoint',
  properties: [
    { name: 'network_name', kind: 'scalar', description: 'Name of the network.' },
    { name: 'aliases', kind: 'list', description: 'Host names on the network.' },
    { name: 'links', kind: 'list', description: 'Containers to link to on the network.' },
    { name: 'ipv4_address', kind: 'scalar', description: 'Fixed IPv4 address.', synonyms: ['ipv4'] },
    { name: 'ipv6_address', kind: 'scalar', description: 'Fixed IPv6 address.', synonyms: ['ipv6'] },
    { name: 'link_local_ips', kind: 'list', description: 'Link-local addresses.' },
  ],
};

export const execProperties: PropertyTable = {
  owner: 'a command',
  properties: [
    { name: 'command', kind: 'scalar', description: 'Command line, or a list of words.', synonyms: ['cmd'] },
    { name: 'user', kind: 'scalar', description: 'User who runs it.' },
    { name: 'policy', kind: 'scalar', description: '`restart`: after each start; `initial`: only once.' },
  ],
};

export const healthcheckProperties: PropertyTable = {
  owner: 'a healthcheck',
  properties: [
    { name: 'test', kind: 'scalar', description: 'Command line, list of words, or `NONE`.' },
    { name: 'interval', kind: 'scalar', description: 'Time between checks: `10s`, `1m30s`, or nanoseconds.' },
    { name: 'timeout', kind: 'scalar', description: 'Time after which a check has failed.' },
    { name: 'retries', kind: 'scalar', description: 'Failures in a row that make the container unhealthy.' },
    { name: 'start_period', kind: 'scalar', description: 'Time in which failures do not count.' },
  ],
};

export const userProperties: PropertyTable = {
  owner: 'a user',
  properties: [
    { name: 'user', kind: 'scalar', description: 'Name or id of the user.' },
    { name: 'group', kind: 'scalar', description: 'Name or id of the group.' },
  ],
};
