/** Events, gathered while a case makes them happen. */
import type { EngineEvent } from '../../../src/engine/answer/event.js';
import type { ContractContext } from './contract-context.js';

/** Gathers events from now on, up to one with that action. */
export function telling(
  context: ContractContext,
  filters: Readonly<Record<string, readonly string[]>>,
  last: string,
  isLast: (event: EngineEvent) => boolean = () => true,
): Promise<readonly EngineEvent[]> {
  // A little earlier, so that nothing is missed until the engine has taken the question; names are new anyway.
  const since = Math.floor(Date.now() / 1000) - 1;
  const gather = async () => {
    const events: EngineEvent[] = [];
    for await (const event of context.engine.events({ filters, since, signal: context.signal })) {
      events.push(event);
      if (event.action === last && isLast(event)) break;
    }
    return events;
  };
  const gathered = gather();
  // A case that fails before it asks for them has said enough.
  gathered.catch(() => undefined);
  return gathered;
}

export function actionsOf(events: readonly EngineEvent[]): readonly string[] {
  return events.map(({ action }) => action);
}
