/**
 * Every property that a map can hold, by what it belongs to: its name, the kind of its value, and what it is
 * for. The one source for reading, for messages, and for what is generated from it (documentation, schema).
 */

/** `list` also takes a single value; `dict` is a mapping whose keys belong to the user. */
export type PropertyKind = 'scalar' | 'list' | 'dict';

export interface Property {
  /** As in YAML; in TypeScript the same in camelCase. */
  readonly name: string;
  readonly kind: PropertyKind;
  readonly description: string;
  /** Other names for the same property. */
  readonly synonyms?: readonly string[];
}

/** The properties of one kind of configuration. */
export interface PropertyTable {
  /** What has them, as messages call it: `a container`. */
  readonly owner: string;
  readonly properties: readonly Property[];
}

export const mapProperties: PropertyTable = {
  owner: 'a map',
  properties: [
    {
      name: 'name',
      kind: 'scalar',
      description: 'Name of the map: the first part of every name on the engine.',
    },
    { name: 'repository', kind: 'scalar', description: 'Prefix of image names that have no slash.' },
    { name: 'default_domain', kind: 'scalar', description: 'Domain name of new containers.' },
    {
      name: 'set_hostname',
      kind: 'scalar',
      description: 'Derive host names from container names; true unless set.',
    },
    {
      name: 'use_attached_parent_name',
      kind: 'scalar',
      description: 'Include the name of the owner in the names of attached volumes.',
    },
    {
      name: 'default_tag',
      kind: 'scalar',
      description: 'Tag of images that have none; `latest` unless set.',
    },
    { name: 'clients', kind: 'list', description: 'Names of the engines that the map runs on.' },
    { name: 'groups', kind: 'dict', description: 'Lists of containers, by name, to act on together.' },
    { name: 'containers', kind: 'dict', description: 'Container configurations by name.' },
    {
      name: 'volumes',
      kind: 'dict',
      description: 'Volumes by alias: default path inside containers, options.',
    },
    { name: 'host', kind: 'dict', description: 'Paths on the host by alias, and their common `root`.' },
    { name: 'host_root', kind: 'scalar', description: 'The same as `root` in `host`.' },
    { name: 'networks', kind: 'dict', description: 'Network configurations by name.' },
  ],
};

export const containerProperties: PropertyTable = {
  owner: 'a container',
  properties: [
    { name: 'abstract', kind: 'scalar', description: 'Only a base for others to extend.' },
    {
      name: 'extends',
      kind: 'list',
      description: 'Configurations that this one is based on; later ones win.',
    },
    { name: 'image', kind: 'scalar', description: 'Image; the name of the configuration unless set.' },
    { name: 'instances', kind: 'list', description: 'Names of several containers with this configuration.' },
    { name: 'clients', kind: 'list', description: 'Engines to run on, before those of the map.' },
    { name: 'shares', kind: 'list', description: 'Paths that become anonymous volumes.' },
    { name: 'binds', kind: 'list', description: 'Paths of the host, by alias or path in the container.' },
    { name: 'attaches', kind: 'list', description: 'Volumes that this container owns, by alias.' },
    { name: 'uses', kind: 'list', description: 'Attached volumes, or all volumes of other containers.' },
    { name: 'links', kind: 'list', description: 'Containers to link to, each with an alias if wanted.' },
    {
      name: 'exposes',
      kind: 'list',
      description: 'Ports to expose, each with a port of the host to publish it on.',
    },
    {
      name: 'user',
      kind: 'scalar',
      description: 'User, or user and group, of the process and attached volumes.',
    },
    { name: 'permissions', kind: 'scalar', description: 'Mode of attached volumes, as chmod reads it.' },
    { name: 'stop_timeout', kind: 'scalar', description: 'Seconds to wait for the process to end.' },
    { name: 'stop_signal', kind: 'scalar', description: 'Signal that asks the process to end.' },
    { name: 'start_delay', kind: 'scalar', description: 'Seconds to wait after each start.' },
    { name: 'network_mode', kind: 'scalar', description: 'Network stack to share, or `disabled`.' },
    {
      name: 'networks',
      kind: 'list',
      description: 'Networks to be on, each with endpoint settings if wanted.',
    },
    { name: 'exec_commands', kind: 'list', description: 'Commands to run inside after the start.' },
    {
      name: 'healthcheck',
      kind: 'scalar',
      description: 'Command that tells whether the container is healthy.',
    },
    { name: 'persistent', kind: 'scalar', description: 'Started once, and kept after it has ended.' },
    { name: 'create_options', kind: 'dict', description: 'Further options for creating the container.' },
    {
      name: 'host_config',
      kind: 'dict',
      description: 'Further options for running the container on its host.',
      synonyms: ['start_options'],
    },
  ],
};

export const volumeProperties: PropertyTable = {
  owner: 'a volume',
  properties: [
    { name: 'default_path', kind: 'scalar', description: 'Path inside containers.' },
    { name: 'driver', kind: 'scalar', description: 'Volume driver; `local` unless set.' },
    { name: 'driver_options', kind: 'dict', description: 'Options of the driver.' },
    { name: 'create_options', kind: 'dict', description: 'Further options for creating the volume.' },
    { name: 'user', kind: 'scalar', description: "Owner, before the container's `user`." },
    { name: 'permissions', kind: 'scalar', description: "Mode, before the container's `permissions`." },
  ],
};

export const networkProperties: PropertyTable = {
  owner: 'a network',
  properties: [
    { name: 'driver', kind: 'scalar', description: 'Network driver; `bridge` unless set.' },
    { name: 'driver_options', kind: 'dict', description: 'Options of the driver.' },
    { name: 'internal', kind: 'scalar', description: 'Without a way to the outside.' },
    { name: 'create_options', kind: 'dict', description: 'Further options for creating the network.' },
  ],
};

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

/** `host_config` -> `hostConfig`. */
export function camelCase(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function namesOf(table: PropertyTable): string[] {
  return table.properties.flatMap(({ name, synonyms = [] }) => [name, ...synonyms]);
}
