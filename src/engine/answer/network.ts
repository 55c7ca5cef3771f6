/** Networks, as lists and inspections show them. */
import type { ObservedNetwork } from '../snapshot.js';
import { fieldsAt, fieldsOf, labelsAt, listOf, optionalTextAt, textAt } from './read.js';

export interface NetworkDetails extends ObservedNetwork {
  /** Moment of creation, as text. */
  readonly created: string;
  /** Ids of the running containers on it; lists of networks leave them out. */
  readonly containers: readonly string[];
}

export function readNetworks(value: unknown): readonly NetworkDetails[] {
  return listOf(value, 'list of networks').map(readNetwork);
}

export function readNetwork(value: unknown): NetworkDetails {
  const fields = fieldsOf(value, 'network');
  return {
    id: textAt(fields, 'Id'),
    name: textAt(fields, 'Name'),
    driver: optionalTextAt(fields, 'Driver') ?? '',
    labels: labelsAt(fields, 'Labels'),
    created: optionalTextAt(fields, 'Created') ?? '',
    options: labelsAt(fields, 'Options'),
    internal: fields['Internal'] === true,
    containers: Object.keys(fieldsAt(fields, 'Containers')),
  };
}

/** The id of a network that was just created. */
export function readNetworkCreated(value: unknown): string {
  return textAt(fieldsOf(value, 'created network'), 'Id');
}
