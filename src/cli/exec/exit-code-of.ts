/** The exit code of a command whose output has ended. Engines know of it a little later. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Containers } from '../../engine/endpoint/containers.js';

/** Milliseconds between one question and the next; a command that still runs after all of them was left alone. */
const PAUSES = [10, 20, 50, 100, 200, 400, 800];

/** `null` where it runs on: its connection has ended before. */
export async function exitCodeOf(
  containers: Pick<Containers, 'inspectExec'>,
  id: string,
): Promise<number | null> {
  for (const pause of PAUSES) {
    const { exitCode, running } = await containers.inspectExec(id);
    if (exitCode !== null || !running) return exitCode;
    await sleep(pause);
  }
  return (await containers.inspectExec(id)).exitCode;
}
