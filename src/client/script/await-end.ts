/** Waits for the end of a script, and passes on what it writes. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { messageOf } from '../../common/message-of.js';
import type { Engine } from '../../engine/engine.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import type { ScriptOptions } from './script-options.js';

export type ScriptEnd =
  | {
      readonly kind: 'ended';
      readonly exitCode: number;
      /** What the listener threw, or what was in the way of listening. */
      readonly fault?: { readonly error: unknown };
    }
  | { readonly kind: 'timed-out'; readonly message: string }
  /** By the caller; the script was stopped then. */
  | { readonly kind: 'interrupted' };

export interface RunningScript {
  readonly id: string;
  readonly item: ContainerItem;
  /** Milliseconds. */
  readonly limit: number | undefined;
}

/**
 * @throws DockerMapError `script-unfinished` where the engine does not tell any more; the container stays
 */
export async function awaitEnd(
  engine: Engine,
  script: RunningScript,
  options: ScriptOptions,
): Promise<ScriptEnd> {
  const over = new AbortController();
  const following = follow(engine, script.id, options, over.signal).catch((error: unknown) => ({ error }));
  try {
    const exitCode = await engine.containers.wait(script.id, {
      timeout: script.limit,
      signal: options.signal,
    });
    const fault = await following;
    return { kind: 'ended', exitCode, ...(fault && { fault }) };
  } catch (error) {
    if (isEngineError(error, 'engine-timeout')) return { kind: 'timed-out', message: timedOut(script) };
    if (!isEngineError(error, 'aborted')) throw unfinished(script, error);
    await engine.containers.stop(script.id, script.item.stop);
    return { kind: 'interrupted' };
  } finally {
    over.abort();
  }
}

async function follow(
  engine: Engine,
  id: string,
  { onOutput, timestamps }: ScriptOptions,
  signal: AbortSignal,
): Promise<undefined> {
  if (!onOutput) return undefined;
  for await (const frame of engine.containers.output(id, { follow: true, timestamps }, { signal }))
    onOutput(frame);
  return undefined;
}

function timedOut({ item, limit = 0 }: RunningScript): string {
  return `It did not end within ${limit / 1000} s; the container ${item.name} is still there`;
}

function unfinished({ item }: RunningScript, cause: unknown): DockerMapError {
  const reason = messageOf(cause);
  return new DockerMapError(
    'script-unfinished',
    `The script in ${item.name} was started, and how it ended is not known: ${reason}`,
    { hint: `The container is still there; see 'docker logs ${item.name}', and remove it.`, cause },
  );
}
