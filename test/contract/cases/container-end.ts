/** How containers end, what waits for them, and what is left: exit codes, failed starts, removal. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { created, ended, heeding, runs, started } from '../support/containers.js';
import { expectRefusal } from '../support/refusal.js';
import { until } from '../support/until.js';

export const containerEndCases = [
  contractCase('the exit code is kept', async (context) => {
    const name = await ended(context, 'code', 'exit 42');
    expect(await context.engine.containers.inspect(name)).toMatchObject({ status: 'exited', exitCode: 42 });
    expect(await context.listed(name)).toMatchObject({
      status: 'exited',
      exitCode: 42,
      statusText: expect.stringMatching(/^Exited \(42\) /),
    });
  }),

  contractCase('a container that ends well has ended with 0', async (context) => {
    const name = await ended(context, 'well', 'true');
    expect(await context.engine.containers.inspect(name)).toMatchObject({ status: 'exited', exitCode: 0 });
  }),

  contractCase('waiting lasts until the end, and gives the exit code', async (context) => {
    const name = await heeding(context, 'wait', { TERM: 'exit 9' });
    const waiting = context.engine.containers.wait(name);
    await context.engine.containers.kill(name, 'SIGTERM');
    expect(await waiting).toBe(9);
  }),

  contractCase('waiting for what has ended gives its exit code at once', async (context) => {
    const name = await ended(context, 'ended', 'exit 8');
    expect(await context.engine.containers.wait(name)).toBe(8);
  }),

  contractCase('waiting for what never ran has its end at once', async (context) => {
    expect(await context.engine.containers.wait(await created(context, 'never'))).toBeLessThanOrEqual(0);
  }),

  contractCase('waiting for removal lasts until it is removed', async (context) => {
    const name = await started(context, 'removed');
    const waiting = context.raw('POST', `/containers/${name}/wait?condition=removed`);
    await context.engine.containers.remove(name, { force: true });
    expect(await waiting).toMatchObject({ status: 200, json: { StatusCode: 137 } });
  }),

  contractCase('waiting for the next end of what never ran lasts until it has run', async (context) => {
    const { containers } = context.engine;
    const script = 'trap "exit 9" TERM; echo ready; while true; do sleep 0.1; done';
    const name = await created(context, 'next', runs(script));
    const waiting = containers.wait(name, { condition: 'next-exit' });
    await containers.start(name);
    await context.written(name, 'ready');
    await containers.kill(name, 'SIGTERM');
    expect(await waiting).toBe(9);
  }),

  contractCase('a program that is not there does not start, and ends with 127', async (context) => {
    const name = await created(context, 'no-program', { Cmd: ['/no/such/program'] });
    const words = /exec: "\/no\/such\/program": stat \/no\/such\/program: no such file or directory/;
    await expectRefusal(context.engine.containers.start(name), [400, 404], words);
    const found = await context.engine.containers.inspect(name);
    expect(found).toMatchObject({ status: 'created', exitCode: 127 });
    expect(found.error).toMatch(words);
  }),

  contractCase('a file that is no program does not start, and ends with 126', async (context) => {
    const name = await created(context, 'no-program', { Cmd: ['/etc/hosts'] });
    await expectRefusal(context.engine.containers.start(name), 400, /permission denied/);
    expect(await context.engine.containers.inspect(name)).toMatchObject({ status: 'created', exitCode: 126 });
  }),

  contractCase('a container that did not start can be removed', async (context) => {
    const name = await created(context, 'no-program', { Cmd: ['/no/such/program'] });
    await context.engine.containers.start(name).catch(() => undefined);
    expect(await context.engine.containers.remove(name)).toBe(true);
  }),

  contractCase('what runs cannot be removed', async (context) => {
    const name = await started(context, 'running');
    await expectRefusal(
      context.engine.containers.remove(name),
      409,
      /cannot remove.*container.*(stop the container before|before attempting removal or force remove)/i,
    );
    expect((await context.engine.containers.inspect(name)).status).toBe('running');
  }),

  contractCase('what is paused cannot be removed', async (context) => {
    const name = await started(context, 'paused');
    await context.raw('POST', `/containers/${name}/pause`);
    await expectRefusal(
      context.engine.containers.remove(name),
      409,
      /cannot remove.*paused.*unpause|container is paused and must be unpaused first/i,
    );
  }),

  contractCase('what runs can be removed by force', async (context) => {
    const name = await started(context, 'running');
    expect(await context.engine.containers.remove(name, { force: true })).toBe(true);
    expect((await context.list()).map((one) => one.name)).not.toContain(name);
  }),

  contractCase('of many who remove one container, all are told that it is gone', async (context) => {
    const name = await started(context, 'race');
    const { containers } = context.engine;
    await Promise.all(Array.from({ length: 3 }, () => containers.remove(name, { force: true })));
    await expectRefusal(containers.inspect(name), 404, /no such container/i);
  }),

  contractCase('a container that is to go by itself goes at its end', async (context) => {
    const name = await started(context, 'auto', { HostConfig: { AutoRemove: true } });
    await context.engine.containers.stop(name, { timeout: 0 });
    await until(context, async () => (await context.listed(name)) === undefined);
  }),
];
