/** A container configuration, read property by property. Manual, section 3.7.1, "Container configuration". */
import type { ContainerConfiguration } from '../configuration.js';
import { containerProperties } from '../properties.js';
import { readAttaches } from './attaches.js';
import { readBinds } from './binds.js';
import { readExecCommands } from './exec-commands.js';
import { readExposes } from './exposes.js';
import { type Fields, readFields } from './fields.js';
import { readHealthcheck } from './healthcheck.js';
import { readLinks } from './links.js';
import { checkName } from './names.js';
import { readNetworkMode } from './network-mode.js';
import { readEndpoints } from './networks.js';
import { readOptions } from './options.js';
import { readPermissions } from './permissions.js';
import type { Place } from './place.js';
import { readBoolean, readSeconds, readText, readWord } from './scalar.js';
import { isList, isNothing } from './shape.js';
import { readStrings } from './strings.js';
import { readUser } from './user.js';
import { readUses } from './uses.js';

/** Always gives a configuration, without what is not valid: the map can then be checked further. */
export function readContainer(name: string, value: unknown, place: Place): ContainerConfiguration {
  checkName(name, 'a container', place);
  const fields = readFields(isNothing(value) ? {} : value, place, containerProperties);
  const configuration = fields === undefined ? emptyContainer(name) : fromFields(name, fields);
  place.report.remember(configuration, place);
  return configuration;
}

function fromFields(name: string, fields: Fields): ContainerConfiguration {
  return {
    ...emptyContainer(name),
    ...lists(fields),
    ...scalars(fields),
    abstract: fields.read('abstract', readBoolean) ?? false,
    createOptions: fields.read('create_options', readOptions) ?? {},
    hostConfig: fields.read('host_config', readOptions) ?? {},
  };
}

/** What a container is when nothing but its name is declared. */
export function emptyContainer(name: string): ContainerConfiguration {
  return {
    name,
    abstract: false,
    extends: [],
    instances: [],
    clients: [],
    shares: [],
    binds: [],
    attaches: [],
    uses: [],
    links: [],
    exposes: [],
    networks: [],
    execCommands: [],
    createOptions: {},
    hostConfig: {},
  };
}

function lists(fields: Fields): Partial<ContainerConfiguration> {
  return {
    extends: fields.read('extends', readStrings) ?? [],
    instances: fields.read('instances', readInstances) ?? [],
    clients: fields.read('clients', readStrings) ?? [],
    shares: fields.read('shares', readStrings) ?? [],
    binds: fields.read('binds', readBinds) ?? [],
    attaches: fields.read('attaches', readAttaches) ?? [],
    uses: fields.read('uses', readUses) ?? [],
    links: fields.read('links', readLinks) ?? [],
    exposes: fields.read('exposes', readExposes) ?? [],
    networks: fields.read('networks', readEndpoints) ?? [],
    execCommands: fields.read('exec_commands', readExecCommands) ?? [],
  };
}

/** Only those that were given: an absent one takes the value of the configuration that is extended. */
function scalars(fields: Fields): Partial<ContainerConfiguration> {
  const image = fields.read('image', readText);
  const user = fields.read('user', readUser);
  const permissions = fields.read('permissions', readPermissions);
  const stopTimeout = fields.readNullable('stop_timeout', readStopTimeout);
  const stopSignal = fields.read('stop_signal', readWord);
  const startDelay = fields.read('start_delay', readSeconds);
  const networkMode = fields.readNullable('network_mode', readNetworkMode);
  const healthcheck = fields.readNullable('healthcheck', readHealthcheck);
  const persistent = fields.read('persistent', readBoolean);
  return {
    ...(image === undefined ? {} : { image }),
    ...(user === undefined ? {} : { user }),
    ...(permissions === undefined ? {} : { permissions }),
    ...(stopTimeout === undefined ? {} : { stopTimeout }),
    ...(stopSignal === undefined ? {} : { stopSignal }),
    ...(startDelay === undefined ? {} : { startDelay }),
    ...(networkMode === undefined ? {} : { networkMode }),
    ...(healthcheck === undefined ? {} : { healthcheck }),
    ...(persistent === undefined ? {} : { persistent }),
  };
}

function readStopTimeout(value: unknown, place: Place): number | null | undefined {
  return value === null ? null : readSeconds(value, place);
}

function readInstances(value: unknown, place: Place): readonly string[] | undefined {
  const instances = readStrings(value, place) ?? [];
  for (const [index, instance] of instances.entries()) {
    checkName(instance, 'an instance', isList(value) ? place.at(index) : place);
  }
  return instances;
}
