/** The name of the container that a call is about, whether it is called by name or by id. */
import { optionalTextAt } from '../../engine/answer/read.js';
import type { IncomingCall } from '../http/incoming-call.js';
import type { EngineState } from '../state/engine-state.js';

export function containerOfCall(call: IncomingCall, state: EngineState): string | undefined {
  if (call.target.kind === 'refused') return undefined;
  const { query, body } = call.target.request;
  const [, kind, reference = '', action] = call.path.split('/');
  if (call.path === '/containers/create') return query.get('name') ?? undefined;
  if (kind === 'exec') return state.execs.find(reference)?.container.name;
  if (kind === 'networks' && action !== undefined)
    return nameOf(optionalTextAt(body, 'Container') ?? '', state);
  return kind === 'containers' ? nameOf(reference, state) : undefined;
}

function nameOf(reference: string, state: EngineState): string {
  return state.containers.find(reference)?.name ?? reference;
}
