/** A container as its inspection shows it, with its whole configuration as the engine keeps it. */
import type { Labels } from '../payload.js';
import type { ContainerStatus } from '../snapshot.js';
import { readStatus } from './container-summary.js';
import {
  type Fields,
  fieldsAt,
  fieldsOf,
  labelsAt,
  optionalNumberAt,
  optionalTextAt,
  textAt,
  textsAt,
} from './read.js';

export interface ContainerDetails {
  readonly id: string;
  readonly name: string;
  readonly status: ContainerStatus;
  /** 0 for a container that never ran. */
  readonly exitCode: number;
  /** When it was last started, in the engine's words; `0001-01-01T00:00:00Z` where it never was. */
  readonly startedAt: string;
  /** The engine's words on why it did not start; empty where it did. */
  readonly error: string;
  readonly imageId: string;
  readonly labels: Labels;
  /** `Cmd`: what the entrypoint gets, or what runs where there is none. */
  readonly command: readonly string[];
  /** It has a terminal; its output is one stream. */
  readonly terminal: boolean;
  /** As in the API: `Config`, `HostConfig`, and `NetworkSettings.Networks`. */
  readonly configuration: Fields;
  readonly hostConfiguration: Fields;
  readonly networks: Fields;
}

export function readContainerDetails(value: unknown): ContainerDetails {
  const fields = fieldsOf(value, 'container');
  const state = fieldsAt(fields, 'State');
  const configuration = fieldsAt(fields, 'Config');
  return {
    id: textAt(fields, 'Id'),
    name: textAt(fields, 'Name').replace(/^\//, ''),
    status: readStatus(textAt(state, 'Status')),
    exitCode: optionalNumberAt(state, 'ExitCode') ?? 0,
    startedAt: optionalTextAt(state, 'StartedAt') ?? '',
    error: optionalTextAt(state, 'Error') ?? '',
    imageId: optionalTextAt(fields, 'Image') ?? '',
    labels: labelsAt(configuration, 'Labels'),
    command: textsAt(configuration, 'Cmd'),
    terminal: configuration['Tty'] === true,
    configuration,
    hostConfiguration: fieldsAt(fields, 'HostConfig'),
    networks: fieldsAt(fieldsAt(fields, 'NetworkSettings'), 'Networks'),
  };
}
