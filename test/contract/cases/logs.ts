/** What containers write. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { created, ended, runs, started } from '../support/containers.js';
import { expectRefusal } from '../support/refusal.js';

export const logCases = [
  contractCase('what a container wrote is kept, in order', async (context) => {
    const name = await ended(context, 'order', 'echo one; echo two; echo three');
    expect(await context.engine.containers.logs(name)).toBe('one\ntwo\nthree\n');
  }),

  contractCase('the two streams are told apart', async (context) => {
    const name = await ended(context, 'streams', 'echo out; echo err >&2');
    const pieces: Record<string, string> = {};
    for await (const { stream, data } of context.engine.containers.output(name)) {
      pieces[stream] = (pieces[stream] ?? '') + data.toString();
    }
    expect(pieces).toEqual({ stdout: 'out\n', stderr: 'err\n' });
  }),

  contractCase('one stream can be asked for', async (context) => {
    const name = await ended(context, 'streams', 'echo out; echo err >&2');
    const { text } = await context.raw('GET', `/containers/${name}/logs?stderr=1`);
    expect(text).toBe('\x02\0\0\0\0\0\0\x04err\n');
  }),

  contractCase('the last lines can be asked for', async (context) => {
    const name = await ended(context, 'tail', 'echo one; echo two; echo three');
    expect(await context.engine.containers.logs(name, { tail: 2 })).toBe('two\nthree\n');
    expect(await context.engine.containers.logs(name, { tail: 0 })).toBe('');
  }),

  contractCase('of a container that runs there is what it wrote so far', async (context) => {
    const name = await started(context, 'running', runs('echo ready; while true; do sleep 0.1; done'));
    expect(await context.written(name, 'ready')).toBe('ready\n');
  }),

  contractCase('with a terminal there is one stream, and lines end as on terminals', async (context) => {
    const name = await ended(context, 'terminal', 'echo out; echo err >&2', { Tty: true });
    expect(await context.engine.containers.logs(name)).toBe('out\r\nerr\r\n');
  }),

  contractCase('what never ran has written nothing', async (context) => {
    expect(await context.engine.containers.logs(await created(context, 'never'))).toBe('');
  }),

  contractCase('a container that runs again writes on', async (context) => {
    const name = await ended(context, 'again', 'echo once');
    await context.engine.containers.start(name);
    await context.engine.containers.wait(name);
    expect(await context.engine.containers.logs(name)).toBe('once\nonce\n');
  }),

  contractCase('moments can be asked for', async (context) => {
    const name = await ended(context, 'moments', 'echo once');
    const { text } = await context.raw('GET', `/containers/${name}/logs?stdout=1&timestamps=1`);
    expect(text.slice(8)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+\S+ once\n$/);
  }),

  contractCase('whoever asks for no stream is refused', async (context) => {
    const name = await created(context, 'none');
    await expectRefusal(
      context.raw('GET', `/containers/${name}/logs`),
      400,
      /you must choose at least one stream/,
    );
  }),
];
