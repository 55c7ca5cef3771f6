/** Events: those that have been, where a time is given, and those that come. */
import { eventLine } from '../answers/event.js';
import type { ApiAnswer, Channel } from '../http/api-answer.js';
import type { ApiRequest } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { isWanted } from '../rules/events/event-filters.js';
import { type Stretch, stretchIn } from '../rules/events/event-time.js';
import { filtersIn } from '../rules/filters/filters.js';
import type { EngineState } from '../state/engine-state.js';
import type { EngineEventRecord } from '../state/event-log.js';
import { millisecondsOf } from '../state/moment.js';

export const eventsRoutes: readonly Route[] = [{ method: 'GET', pattern: '/events', handle: events }];

function events({ query, version }: ApiRequest, state: EngineState): ApiAnswer {
  const stretch = stretchIn(query);
  const filters = filtersIn(state, query);
  return {
    kind: 'stream',
    status: 200,
    contentType: 'application/json',
    open: (channel) => {
      const tell = (event: EngineEventRecord): void => {
        if (isWanted(event, filters)) channel.write(eventLine(event, version));
      };
      for (const event of past(state, stretch)) tell(event);
      follow(state, channel, stretch, tell);
    },
  };
}

function past({ events }: EngineState, { since, until }: Stretch): readonly EngineEventRecord[] {
  if (since === undefined && until === undefined) return [];
  return events.kept.filter(
    ({ moment }) => (since === undefined || moment >= since) && (until === undefined || moment <= until),
  );
}

/** Until the client goes, or the time has come. */
function follow(
  state: EngineState,
  channel: Channel,
  { until }: Stretch,
  tell: (event: EngineEventRecord) => void,
): void {
  const left = until === undefined ? undefined : millisecondsOf(until) - state.clock.now();
  if (left !== undefined && left <= 0) {
    channel.end();
    return;
  }
  const stopListening = state.events.listen(tell);
  channel.closed.addEventListener('abort', stopListening, { once: true });
  if (left === undefined) return;
  const callOff = state.clock.after(left, () => channel.end());
  channel.closed.addEventListener('abort', callOff, { once: true });
}
