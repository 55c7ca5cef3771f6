/** `build`: images that are missing or have changed; with `--json`, what became of each. */
import type { Engine } from '../../engine/engine.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { RunResult, StepOutcome } from '../../run/event.js';
import type { RunCommand } from '../command.js';
import { withClient } from '../with-client.js';
import { act } from './act.js';

export const buildCommand: RunCommand = (invocation, io) =>
  withClient(invocation, io, (client, engine) =>
    act('build', client, invocation, io, async (result) => {
      if (!invocation.options.json) return;
      const rows = await Promise.all((result?.outcomes ?? []).map((outcome) => builtRow(outcome, engine)));
      io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    }),
  );

interface BuiltRow {
  readonly image: string;
  readonly status: 'built' | 'failed' | 'not-done';
  /** Why it was to be built. */
  readonly cause: string;
  /** `sha256:…`, of an image that was built. */
  readonly id: string | null;
  readonly milliseconds: number | null;
  readonly error: string | null;
}

async function builtRow(outcome: RunResult['outcomes'][number], engine: Engine): Promise<BuiltRow> {
  const { target: image, cause } = outcome.step;
  return {
    image,
    status: outcome.status === 'done' ? 'built' : outcome.status,
    cause,
    id: outcome.status === 'done' ? await idOf(image, engine) : null,
    milliseconds: outcome.status === 'not-done' ? null : Math.round(outcome.milliseconds),
    error: errorOf(outcome),
  };
}

/** Somebody may have removed it by now. */
async function idOf(image: string, engine: Engine): Promise<string | null> {
  try {
    return (await engine.images.inspect(image)).id;
  } catch (error) {
    if (isEngineError(error, 'not-found')) return null;
    throw error;
  }
}

function errorOf(outcome: StepOutcome): string | null {
  return outcome.status === 'failed' ? outcome.error.message : null;
}
