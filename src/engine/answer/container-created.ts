import { fieldsOf, textAt, textsAt } from './read.js';

/** What an engine says when it has created a container. */
export interface ContainerCreated {
  readonly id: string;
  /** Options that it left out, or advises against, in its words. */
  readonly warnings: readonly string[];
}

export function readContainerCreated(value: unknown): ContainerCreated {
  const fields = fieldsOf(value, 'created container');
  return { id: textAt(fields, 'Id'), warnings: textsAt(fields, 'Warnings') };
}
