/** A container configuration, read property by property. Manual, section 3.7.1, "Container configuration". */
import type { Lazy } from '../../lazy/lazy.js';
import { accepted } from '../accepted.js';
import type { ContainerDeclaration } from '../declaration.js';
import { containerProperties } from '../properties.js';
import { readAttaches } from './attaches.js';
import { readBinds } from './binds.js';
import { readBuild } from './build.js';
import { choice } from './choice.js';
import { readCompare } from './compare.js';
import { readSeconds } from './duration.js';
import { readExecCommands } from './exec-commands.js';
import { readExposes } from './exposes.js';
import { type Fields, readFields } from './fields.js';
import { given } from './given.js';
import { readHealthcheck } from './healthcheck.js';
import { late } from './late.js';
import { readLinks } from './links.js';
import { checkName } from './names.js';
import { readNetworkMode } from './network-mode.js';
import { readEndpoints } from './networks.js';
import { readOptions } from './options.js';
import { readPermissions } from './permissions.js';
import type { Place } from './place.js';
import { readBoolean, readInteger, readText, readWord } from './scalar.js';
import { isList, isNothing } from './shape.js';
import { readLateStrings, readStrings } from './strings.js';
import { readUser } from './user.js';
import { readUses } from './uses.js';

/** What a container is when nothing but its name is declared. */
export function emptyContainer(name: string): ContainerDeclaration {
  return {
    name,
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
    compare: {},
    createOptions: {},
    hostConfig: {},
  };
}

/** What was given, without what is not valid: what is absent takes the value of the configuration that is extended. */
export function readContainerProperties(value: unknown, place: Place): Partial<ContainerDeclaration<Lazy>> {
  const fields = isNothing(value) ? undefined : readFields(value, place, containerProperties);
  if (fields === undefined) return {};
  return { ...given(listsOf(fields)), ...given(valuesOf(fields)) };
}

function listsOf(fields: Fields) {
  return {
    extends: fields.read('extends', readStrings),
    instances: fields.read('instances', readInstances),
    clients: fields.read('clients', readStrings),
    shares: fields.read('shares', readLateStrings),
    binds: fields.read('binds', readBinds),
    attaches: fields.read('attaches', readAttaches),
    uses: fields.read('uses', readUses),
    links: fields.read('links', readLinks),
    exposes: fields.read('exposes', readExposes),
    networks: fields.read('networks', readEndpoints),
    execCommands: fields.read('exec_commands', readExecCommands),
  };
}

function valuesOf(fields: Fields) {
  return {
    abstract: fields.read('abstract', readBoolean),
    image: fields.read('image', readText),
    build: fields.read('build', readBuild),
    user: fields.read('user', late(readUser)),
    permissions: fields.read('permissions', late(readPermissions)),
    stopTimeout: fields.readNullable('stop_timeout', readStopTimeout),
    stopSignal: fields.read('stop_signal', readWord),
    startDelay: fields.read('start_delay', readSeconds),
    networkMode: fields.readNullable('network_mode', readNetworkMode),
    healthcheck: fields.readNullable('healthcheck', readHealthcheck),
    persistent: fields.read('persistent', readBoolean),
    ready: fields.read('ready', readReadyState),
    readyTimeout: fields.read('ready_timeout', readSeconds),
    minRunning: fields.read('min_running', readSeconds),
    updateOrder: fields.read('update_order', readUpdateOrder),
    updateParallel: fields.read('update_parallel', readParallel),
    compare: fields.read('compare', readCompare),
    previousName: fields.read('previous_name', readPreviousName),
    createOptions: fields.read('create_options', readOptions),
    hostConfig: fields.read('host_config', readOptions),
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

const readReadyState = choice(['running', 'healthy', 'completed'], accepted.readyState);
const readUpdateOrder = choice(['stop-first', 'start-first'], accepted.updateOrder);

function readParallel(value: unknown, place: Place): number | undefined {
  return readInteger(value, place, { least: 1, most: Number.MAX_SAFE_INTEGER, called: accepted.parallel });
}

function readPreviousName(value: unknown, place: Place): string | undefined {
  const name = readWord(value, place);
  if (name !== undefined) checkName(name, 'a container', place);
  return name;
}
