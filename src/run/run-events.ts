/** A run as an async iterable of its events, for those who prefer `for await` to a callback. */
import type { RunEvent, RunResult } from './event.js';

/**
 * Starts `run` when the loop begins, and yields its events as they come; the result of the run, or its error, comes when the
 * loop ends. Leaving the loop early does not stop the run: abort its signal for that.
 */
export async function* runEvents(
  run: (onEvent: (event: RunEvent) => void) => Promise<RunResult>,
): AsyncGenerator<RunEvent, RunResult, void> {
  const waiting: RunEvent[] = [];
  let wake = (): void => {};
  let ended = false;
  const running = run((event) => {
    waiting.push(event);
    wake();
  }).finally(() => {
    ended = true;
    wake();
  });
  // The error is thrown below, when the loop comes to its end; it must not count as unhandled before.
  running.catch(() => {});
  while (true) {
    const event = waiting.shift();
    if (event) yield event;
    else if (ended) return await running;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}
