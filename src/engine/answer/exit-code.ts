import { fieldsAt, fieldsOf, numberAt, optionalTextAt } from './read.js';
import { UnexpectedAnswer } from './unexpected-answer.js';

/** The exit code that waiting for a container ended with. */
export function readExitCode(value: unknown): number {
  const fields = fieldsOf(value, 'end of the container');
  const error = optionalTextAt(fieldsAt(fields, 'Error'), 'Message');
  if (error) throw new UnexpectedAnswer(error);
  return numberAt(fields, 'StatusCode');
}
