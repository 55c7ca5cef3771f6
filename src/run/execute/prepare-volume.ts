/**
 * Runs the helper container that gives a volume its owner and mode. Runs that meet share one helper, by its
 * name; its work is the same however often it is done, so whoever finds it starts it again and waits for it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DockerMapError } from '../../common/docker-map-error.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { PrepareVolume } from '../../plan/step.js';
import type { Execution } from './execution.js';
import { pauses } from './pauses.js';
import { isStuck } from './stuck.js';

export async function prepareVolume(step: PrepareVolume, execution: Execution): Promise<boolean> {
  // Each further attempt means that another run took the helper away, or is just making it.
  for (const pause of [0, ...pauses]) {
    await sleep(pause);
    const code = await runHelper(step, execution);
    if (code === undefined) continue;
    if (code === 0) {
      await execution.engine.containers.remove(step.helper.name, { force: true });
      return true;
    }
    // The helper stays: as long as it is there, the volume does not count as prepared.
    const words = await lastWords(step, execution);
    throw new DockerMapError(
      'volume-preparation',
      `The helper container for volume ${step.target} failed (${code})${words}`,
      {
        hint: 'Its image must have sh, chown and chmod, and know the owner by that name; numeric ids always work.',
      },
    );
  }
  throw new DockerMapError(
    'volume-preparation',
    `The helper container for volume ${step.target} was removed each time it was started`,
    {
      hint: 'Something else removes stopped containers on this engine; try again when it has ended.',
    },
  );
}

/** The helper's exit code, or nothing where it vanished, was killed, is dead, or belongs to an older declaration. */
async function runHelper({ helper }: PrepareVolume, { engine }: Execution): Promise<number | undefined> {
  const { containers } = engine;
  try {
    if (!(await ensureHelper(helper, engine))) return undefined;
    await containers.start(helper.name);
    const code = await containers.wait(helper.name);
    if (code !== killed) return code;
  } catch (error) {
    if (vanished(error)) return undefined;
    if (!isStuck(error)) throw error;
  }
  await containers.remove(helper.name, { force: true });
  return undefined;
}

/** Exit code of a helper that another run removed by force while it was at work, or that ended with the engine. */
const killed = 137;

async function ensureHelper(helper: PrepareVolume['helper'], engine: Execution['engine']): Promise<boolean> {
  try {
    await engine.containers.create(helper.name, helper.payload, []);
    return true;
  } catch (error) {
    if (!isEngineError(error, 'conflict')) throw error;
    const existing = await engine.containers.inspect(helper.name);
    // A dead one is left where the engine went down while it was removing it: it cannot be started any more.
    const isOurs = String(existing.command) === String(helper.payload.Cmd);
    if (isOurs && existing.status !== 'dead') return true;
    await engine.containers.remove(helper.name, { force: true });
    return false;
  }
}

function vanished(error: unknown): boolean {
  return isEngineError(error, 'not-found') || isEngineError(error, 'conflict');
}

async function lastWords({ helper }: PrepareVolume, { engine }: Execution): Promise<string> {
  const words = await engine.containers.logs(helper.name, { tail: 5 });
  return words.trim() === '' ? '' : `: ${words.trim()}`;
}
