/** What is due later for a container; it is called off with the run that it belongs to. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';

/** @returns what calls it off */
export function later(
  state: EngineState,
  { timers }: ContainerRecord,
  milliseconds: number,
  action: () => void,
): () => void {
  const stop = state.clock.after(milliseconds, () => {
    timers.delete(cancel);
    action();
  });
  const cancel = () => {
    timers.delete(cancel);
    stop();
  };
  timers.add(cancel);
  return cancel;
}

export function callOff({ timers }: ContainerRecord): void {
  for (const cancel of [...timers]) cancel();
}
