/** A container as the list of all containers shows it. */
import type { ContainerHealth, ContainerStatus, ObservedContainer, ObservedPort } from '../snapshot.js';
import {
  type Fields,
  fieldsAt,
  fieldsOf,
  labelsAt,
  listOf,
  numberAt,
  optionalNumberAt,
  optionalTextAt,
  textAt,
  textsAt,
} from './read.js';
import { UnexpectedAnswer } from './unexpected-answer.js';

export function readContainers(value: unknown): readonly ObservedContainer[] {
  return listOf(value, 'list of containers').map((entry) => readContainer(fieldsOf(entry, 'container')));
}

function readContainer(fields: Fields): ObservedContainer {
  const id = textAt(fields, 'Id');
  const status = readStatus(textAt(fields, 'State'));
  const statusText = optionalTextAt(fields, 'Status') ?? '';
  const exitCode = status === 'exited' ? exitCodeIn(statusText) : undefined;
  const names = textsAt(fields, 'Names').map((name) => name.replace(/^\//, ''));
  // Among a container's names are those that others link to it by: `other/alias`. Its own has no slash.
  const linkedFrom = names.filter((name) => name.includes('/'));
  const health = status === 'running' ? healthIn(statusText) : undefined;
  const networkMode = optionalTextAt(fieldsAt(fields, 'HostConfig'), 'NetworkMode');
  return {
    id,
    name: names.find((name) => !name.includes('/')) ?? id,
    status,
    ...(exitCode !== undefined && { exitCode }),
    image: optionalTextAt(fields, 'Image') ?? '',
    imageId: optionalTextAt(fields, 'ImageID') ?? '',
    labels: labelsAt(fields, 'Labels'),
    networks: Object.keys(fieldsAt(fieldsAt(fields, 'NetworkSettings'), 'Networks')),
    ...(networkMode && { networkMode }),
    ...(linkedFrom.length > 0 && { linkedFrom }),
    ...(health && { health }),
    mounts: listOf(fields['Mounts'], 'Mounts').map((mount) => readMount(fieldsOf(mount, 'mount'))),
    statusText,
    ports: listOf(fields['Ports'], 'Ports').map((port) => readPort(fieldsOf(port, 'port'))),
  };
}

/** Docker's words, and those in which Podman says the same. */
export function readStatus(state: string): ContainerStatus {
  switch (state) {
    case 'created':
    case 'running':
    case 'paused':
    case 'restarting':
    case 'removing':
    case 'exited':
    case 'dead':
      return state;
    case 'configured':
    case 'initialized':
      return 'created';
    case 'stopping':
      return 'running';
    case 'stopped':
      return 'exited';
    default:
      throw new UnexpectedAnswer(`"${state}" is no known state of a container`);
  }
}

/** The list has no exit codes but in its text: `Exited (137) 3 minutes ago`. */
function exitCodeIn(statusText: string): number | undefined {
  const code = /^Exited \((-?\d+)\)/.exec(statusText)?.[1];
  return code === undefined ? undefined : Number(code);
}

/** In the list, health stands in the text as well: `Up 3 minutes (healthy)`, `Up 2 seconds (health: starting)`. */
function healthIn(statusText: string): ContainerHealth | undefined {
  return readHealthStatus(/\((?:health: )?(\w+)\)$/.exec(statusText)?.[1]);
}

/** Nothing for what is no state of health: `none`, or an empty word. */
export function readHealthStatus(word: string | undefined): ContainerHealth | undefined {
  return word === 'starting' || word === 'healthy' || word === 'unhealthy' ? word : undefined;
}

function readMount(fields: Fields): ObservedContainer['mounts'][number] {
  const path = textAt(fields, 'Destination');
  const volume = optionalTextAt(fields, 'Name');
  return optionalTextAt(fields, 'Type') === 'volume' && volume ? { path, volume } : { path };
}

function readPort(fields: Fields): ObservedPort {
  const hostPort = optionalNumberAt(fields, 'PublicPort');
  const hostIp = optionalTextAt(fields, 'IP');
  return {
    port: numberAt(fields, 'PrivatePort'),
    protocol: optionalTextAt(fields, 'Type') ?? 'tcp',
    ...(hostPort !== undefined && { hostPort }),
    ...(hostIp && { hostIp }),
  };
}
