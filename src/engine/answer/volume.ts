/** Volumes, as lists and inspections show them. */
import type { ObservedVolume } from '../snapshot.js';
import { fieldsOf, labelsAt, listOf, optionalTextAt, textAt } from './read.js';

export function readVolumes(value: unknown): readonly ObservedVolume[] {
  return listOf(fieldsOf(value, 'answer')['Volumes'], 'list of volumes').map(readVolume);
}

export function readVolume(value: unknown): ObservedVolume {
  const fields = fieldsOf(value, 'volume');
  return {
    name: textAt(fields, 'Name'),
    driver: optionalTextAt(fields, 'Driver') ?? '',
    options: labelsAt(fields, 'Options'),
    labels: labelsAt(fields, 'Labels'),
  };
}
