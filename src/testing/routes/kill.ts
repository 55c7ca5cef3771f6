/** `POST /containers/{name}/kill`: whatever is refused, engines say what of. */
import { empty } from '../http/api-answer.js';
import type { Route } from '../http/router.js';
import { isNewer } from '../rules/engine-words.js';
import { findContainer } from '../rules/find.js';
import { killContainer } from '../rules/life/kill-container.js';
import { isSignal, signalOf } from '../rules/life/signals.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

export const killRoute: Route = {
  method: 'POST',
  pattern: '/containers/{name}/kill',
  handle: ({ parameters, query }, state) => {
    const name = parameters['name'] ?? '';
    const signal = query.get('signal') || 'SIGKILL';
    // Older engines look at this before anything else, and say no more than that.
    if (!isNewer(state) && !isSignal(signal)) signalOf(state, signal);
    explained(state, name, () => killContainer(state, findContainer(state, name), signal));
    return empty(204);
  },
};

function explained(state: EngineState, name: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const start = isNewer(state) ? 'cannot' : 'Cannot';
    throw new Refusal(error.status, `${start} kill container: ${name}: ${error.message}`);
  }
}
