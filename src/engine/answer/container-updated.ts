import { fieldsOf, textsAt } from './read.js';

/** What an engine left out of a change of a container, or advises against, in its words. */
export function readContainerUpdated(value: unknown): readonly string[] {
  return textsAt(fieldsOf(value, 'updated container'), 'Warnings');
}
