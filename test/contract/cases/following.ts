/** What containers write, as it is written; and parts of it, by their moments. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { ended, heeding, runs, started } from '../support/containers.js';
import type { ContractContext } from '../support/contract-context.js';

export const followingCases = [
  contractCase('who follows gets what is written, until the end', async (context) => {
    const name = await heeding(context, 'follow', { TERM: 'echo end; exit 0' });
    const pieces: string[] = [];
    for await (const { data } of context.engine.containers.output(name, { follow: true }, context)) {
      pieces.push(String(data));
      if (pieces.length === 1) await context.engine.containers.kill(name, 'SIGTERM');
    }
    expect(pieces.join('')).toBe('ready\nend\n');
  }),

  contractCase('who follows may begin with the last lines, and leave early', async (context) => {
    const script = 'echo one; echo two; echo ready; while true; do sleep 0.1; done';
    const name = await started(context, 'tail', runs(script));
    await context.written(name, 'ready');
    let text = '';
    for await (const { data } of context.engine.containers.output(name, { follow: true, tail: 2 }, context)) {
      text += data;
      if (text.includes('ready')) break;
    }
    expect(text).toBe('two\nready\n');
    expect((await context.engine.containers.inspect(name)).status).toBe('running');
  }),

  contractCase('output since a moment, and until one, can be asked for', async (context) => {
    const { containers } = context.engine;
    const name = await ended(context, 'since', 'echo one; sleep 2.1; echo two; sleep 2.1; echo three');
    // Podman knows whole seconds only.
    const [, second = 0] = await momentsOf(context, name);
    expect(await containers.logs(name, { since: second - 1 })).toBe('two\nthree\n');
    expect(await containers.logs(name, { until: second + 1 })).toBe('one\ntwo\n');
    expect(await containers.logs(name, { since: second - 1, until: second + 1 })).toBe('two\n');
  }),
];

/** Seconds since 1970, of each line. */
async function momentsOf(context: ContractContext, name: string): Promise<readonly number[]> {
  const text = await context.engine.containers.logs(name, { timestamps: true });
  return text
    .trim()
    .split('\n')
    .map((line) => Date.parse((line.split(' ')[0] ?? '').replace(/(\.\d{3})\d*/, '$1')) / 1000);
}
