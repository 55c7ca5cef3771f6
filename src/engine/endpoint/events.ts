/** What happens on an engine, as it happens. */
import { type EngineEvent, readEvent } from '../answer/event.js';
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import { jsonMessages } from '../stream/json-messages.js';

export interface EventOptions extends Call {
  /** Only of these kinds: `{ type: ['container'], event: ['die'] }`. */
  readonly filters?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Also those since then, and until then: seconds since 1970. Without `until`, it goes on. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** Called when the engine has begun to answer, which it does before anything happens. */
  readonly onOpen?: (() => void) | undefined;
}

/** Ends when the reader stops, or with an error: the signal's, or that the engine is gone. */
export async function* events(
  connection: Connection,
  options: EventOptions = {},
): AsyncGenerator<EngineEvent> {
  const { filters, since, until } = options;
  const query = { filters: filters && JSON.stringify(filters), since, until };
  const answer = await connection.answer({ method: 'GET', path: '/events', query, separate: true }, options);
  options.onOpen?.();
  try {
    for await (const message of jsonMessages(answer.chunks())) yield readEvent(message);
  } catch (error) {
    throw answer.explain(error);
  }
}
