/** `POST /containers/{name}/wait`: the head is sent at once, the body when the container has ended or is gone. */
import type { Channel } from '../http/api-answer.js';
import type { Route } from '../http/router.js';
import { isNewer } from '../rules/engine-words.js';
import { findContainer } from '../rules/find.js';
import { type WaitCondition, type WaitResult, waitFor } from '../rules/life/wait-for.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

export const waitRoute: Route = {
  method: 'POST',
  pattern: '/containers/{name}/wait',
  handle: ({ parameters, query }, state) => {
    const condition = conditionOf(state, query.get('condition') ?? '');
    const container = findContainer(state, parameters['name'] ?? '');
    return {
      kind: 'stream',
      status: 200,
      contentType: 'application/json',
      open: (channel) => answerWhenDone(state, container, condition, channel),
    };
  },
};

function answerWhenDone(
  state: EngineState,
  container: ContainerRecord,
  condition: WaitCondition,
  channel: Channel,
): void {
  const stopWaiting = waitFor(container, condition, (result) => {
    if (result.kind === 'ended') channel.write(`${JSON.stringify(bodyOf(state, result))}\n`);
    channel.end();
  });
  channel.closed.addEventListener('abort', stopWaiting, { once: true });
}

/** The older generation takes what it does not know for the default. @throws Refusal */
function conditionOf(state: EngineState, text: string): WaitCondition {
  switch (text) {
    case '':
      return 'not-running';
    case 'not-running':
    case 'next-exit':
    case 'removed':
      return text;
    default:
      if (isNewer(state)) throw new Refusal(400, `invalid condition: ${JSON.stringify(text)}`);
      return 'not-running';
  }
}

function bodyOf(state: EngineState, { exitCode, error }: WaitResult & { readonly kind: 'ended' }): object {
  if (error !== '') return { Error: { Message: error }, StatusCode: exitCode };
  return isNewer(state) ? { StatusCode: exitCode } : { Error: null, StatusCode: exitCode };
}
