/**
 * Every property of maps, containers, volumes and networks: its name, the kind of its value, and what it is for.
 * The one source for reading, for messages, and for what is generated from it (documentation, schema).
 */
import type { PropertyTable } from './property.js';

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
