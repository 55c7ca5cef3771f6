/** `build` and `pull`, which bring images to the engine: with `--json`, what became of each. */
import type { Engine } from '../../engine/engine.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { RunResult, StepOutcome } from '../../run/event.js';
import type { RunCommand } from '../command.js';
import { type ErrorFields, errorFields, jsonText, noError } from '../output/json.js';
import { withClient } from '../with-client.js';
import { act } from './act.js';

const DONE = { build: 'built', pull: 'pulled' } as const;

type ImageAction = keyof typeof DONE;

export function imageCommand(action: ImageAction): RunCommand {
  return (invocation, io) =>
    withClient(invocation, io, (client, engine) =>
      act(action, client, invocation, io, async (result) => {
        if (!invocation.options.json) return;
        const outcomes = result?.outcomes ?? [];
        io.stdout.write(
          jsonText(await Promise.all(outcomes.map((outcome) => imageRow(action, outcome, engine)))),
        );
      }),
    );
}

interface ImageRow extends ErrorFields {
  readonly image: string;
  readonly status: (typeof DONE)[ImageAction] | 'failed' | 'not-done';
  /** Why it was to be built or pulled. */
  readonly cause: string;
  /** `sha256:…`, of an image that was brought. */
  readonly id: string | null;
  readonly milliseconds: number | null;
  /** What the builder finds questionable. */
  readonly warnings: readonly string[];
}

async function imageRow(
  action: ImageAction,
  outcome: RunResult['outcomes'][number],
  engine: Engine,
): Promise<ImageRow> {
  const { target: image, cause } = outcome.step;
  return {
    image,
    status: outcome.status === 'done' ? DONE[action] : outcome.status,
    cause,
    id: outcome.status === 'done' ? await idOf(image, engine) : null,
    milliseconds: outcome.status === 'not-done' ? null : Math.round(outcome.milliseconds),
    ...failureOf(outcome),
    warnings: outcome.status === 'not-done' ? [] : (outcome.warnings ?? []),
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

function failureOf(outcome: StepOutcome): ErrorFields {
  return outcome.status === 'failed' ? errorFields(outcome.error) : noError;
}
