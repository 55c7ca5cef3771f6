/** How an engine tells in a stream of messages, which began well, that the call has failed. */
import { type Fields, fieldsAt, optionalTextAt } from '../answer/read.js';

/** The engine's words; nothing where the message is no failure. */
export function failureIn(message: Fields): string | undefined {
  return optionalTextAt(fieldsAt(message, 'errorDetail'), 'message') ?? optionalTextAt(message, 'error');
}
