/** All types of values, by name. */
import type { ValueTypeName } from '../map/accepted.js';
import { buildTypes } from './value-types/build.js';
import {
  apiVersion,
  authConfigs,
  ipv4Interfaces,
  ipv6Interfaces,
  plainMapping,
  tls,
} from './value-types/clients.js';
import { command, execCommands, healthcheck, healthTest, policy } from './value-types/commands.js';
import { endpoints, links, networkMode } from './value-types/networks.js';
import {
  containerOptions,
  driverOptions,
  hostConfig,
  networkOptionsType,
  volumeOptionsType,
} from './value-types/options.js';
import { exposedPort, exposes, hostPort, protocol } from './value-types/ports.js';
import { scalarTypes } from './value-types/scalars.js';
import { containers, groups, host, networks, volumes } from './value-types/sections.js';
import { updateTypes } from './value-types/updates.js';
import { user } from './value-types/user.js';
import type { ValueType } from './value-types/value-type.js';
import { attaches, binds, uses } from './value-types/volumes.js';

export const valueTypes: Readonly<Record<ValueTypeName, ValueType>> = {
  ...scalarTypes,
  ...updateTypes,
  ...buildTypes,
  user,
  binds,
  attaches,
  uses,
  links,
  exposedPort,
  hostPort,
  protocol,
  exposes,
  endpoints,
  networkMode,
  command,
  policy,
  execCommands,
  healthTest,
  healthcheck,
  driverOptions,
  createOptions: containerOptions,
  hostConfig,
  volumeOptions: volumeOptionsType,
  networkOptions: networkOptionsType,
  groups,
  containers,
  volumes,
  host,
  networks,
  apiVersion,
  ipv4Interfaces,
  ipv6Interfaces,
  authConfigs,
  tls,
  plainMapping,
};
