/** Runs a case: with the engines in one process with docker-map, and with each for itself. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Spent } from './bring-up.js';
import type { ScaleCase } from './scale-case.js';

export interface Outcome {
  readonly scale: ScaleCase;
  /** Engines included. */
  readonly together: Spent;
  /** docker-map alone. */
  readonly own: Spent;
}

export async function measure(scale: ScaleCase): Promise<Outcome> {
  const together = await spentBy(program('together', scale));
  const engines = program('only-engines', scale);
  const hosts = await messageOf(engines);
  const client = program('only-client', scale);
  client.send(hosts);
  const own = await spentBy(client);
  const ended = once(engines, 'exit');
  engines.disconnect();
  await ended;
  return { scale, together, own };
}

function program(name: string, scale: ScaleCase): ChildProcess {
  return fork(fileURLToPath(new URL(`./${name}.js`, import.meta.url)), [JSON.stringify(scale)]);
}

async function spentBy(child: ChildProcess): Promise<Spent> {
  const { steps, wall, processor, memory } = Object(await messageOf(child));
  return { steps, wall, processor, memory };
}

/** @throws Error where the process ends without one */
async function messageOf(child: ChildProcess): Promise<object> {
  const ended = new AbortController();
  child.once('exit', (code) => ended.abort(new Error(`A process of the benchmark ended with ${code}.`)));
  const [message] = await once(child, 'message', { signal: ended.signal });
  return message;
}
