/** A container as its inspection shows it, with its whole configuration as the engine keeps it. */
import type { ContainerDetails, ContainerMount } from '../snapshot.js';
import { readHealthStatus, readStatus } from './container-summary.js';
import {
  type Fields,
  fieldsAt,
  fieldsOf,
  labelsAt,
  listOf,
  optionalNumberAt,
  optionalTextAt,
  textAt,
  textsAt,
} from './read.js';

export function readContainerDetails(value: unknown): ContainerDetails {
  const fields = fieldsOf(value, 'container');
  const state = fieldsAt(fields, 'State');
  const configuration = fieldsAt(fields, 'Config');
  const health = readHealth(state);
  return {
    id: textAt(fields, 'Id'),
    name: textAt(fields, 'Name').replace(/^\//, ''),
    status: readStatus(textAt(state, 'Status')),
    exitCode: optionalNumberAt(state, 'ExitCode') ?? 0,
    startedAt: optionalTextAt(state, 'StartedAt') ?? '',
    error: optionalTextAt(state, 'Error') ?? '',
    restarts: optionalNumberAt(fields, 'RestartCount') ?? 0,
    ...(health && { health }),
    imageId: optionalTextAt(fields, 'Image') ?? '',
    labels: labelsAt(configuration, 'Labels'),
    command: textsAt(configuration, 'Cmd'),
    terminal: configuration['Tty'] === true,
    configuration,
    hostConfiguration: fieldsAt(fields, 'HostConfig'),
    networks: fieldsAt(fieldsAt(fields, 'NetworkSettings'), 'Networks'),
    mounts: listOf(fields['Mounts'], 'Mounts').map((mount) => readMount(fieldsOf(mount, 'mount'))),
  };
}

/** Podman names the state of health of containers without a check by an empty word. */
function readHealth(state: Fields): ContainerDetails['health'] {
  const health = fieldsAt(state, 'Health');
  const status = readHealthStatus(optionalTextAt(health, 'Status'));
  if (status === undefined) return undefined;
  const checks = listOf(health['Log'], 'Log').map((check) => fieldsOf(check, 'health check'));
  return { status, output: optionalTextAt(checks.at(-1) ?? {}, 'Output') ?? '' };
}

function readMount(fields: Fields): ContainerMount {
  const driver = optionalTextAt(fields, 'Driver');
  return {
    type: optionalTextAt(fields, 'Type') ?? '',
    path: textAt(fields, 'Destination'),
    source: optionalTextAt(fields, 'Name') || (optionalTextAt(fields, 'Source') ?? ''),
    ...(driver && { driver }),
    writable: fields['RW'] !== false,
  };
}
