/** Containers are created, started, stopped, killed, restarted and paused. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { created, ended, heeding, started } from '../support/containers.js';
import { expectRefusal } from '../support/refusal.js';

export const containerLifeCases = [
  contractCase('a new container has not run', async (context) => {
    const name = await created(context, 'new');
    const found = await context.engine.containers.inspect(name);
    expect(found).toMatchObject({ status: 'created', exitCode: 0, error: '' });
    expect(found.startedAt).toBe('0001-01-01T00:00:00Z');
    expect(await context.state(name)).toMatchObject({ Running: false, Paused: false, Pid: 0 });
  }),

  contractCase('a container runs when it was started', async (context) => {
    const name = await created(context, 'starting');
    expect(await context.engine.containers.start(name)).toBe(true);
    const found = await context.engine.containers.inspect(name);
    expect(found.status).toBe('running');
    expect(Date.parse(found.startedAt)).toBeGreaterThan(0);
    expect(await context.state(name)).toMatchObject({
      Running: true,
      Pid: expect.toSatisfy((pid) => pid > 0),
    });
  }),

  contractCase('starting what runs changes nothing', async (context) => {
    const name = await started(context, 'running');
    const { startedAt } = await context.engine.containers.inspect(name);
    expect(await context.engine.containers.start(name)).toBe(false);
    expect((await context.engine.containers.inspect(name)).startedAt).toBe(startedAt);
  }),

  contractCase('a container that heeds the signal stops with a code of its own', async (context) => {
    const name = await heeding(context, 'stopping', { TERM: 'exit 7' });
    expect(await context.engine.containers.stop(name)).toBe(true);
    expect(await context.engine.containers.inspect(name)).toMatchObject({ status: 'exited', exitCode: 7 });
  }),

  contractCase('stopping what does not run changes nothing', async (context) => {
    const name = await ended(context, 'stopped', 'exit 3');
    expect(await context.engine.containers.stop(name)).toBe(false);
    expect(await context.engine.containers.inspect(name)).toMatchObject({ status: 'exited', exitCode: 3 });
  }),

  contractCase('stopping what never ran changes nothing', async (context) => {
    const name = await created(context, 'never');
    expect(await context.engine.containers.stop(name)).toBe(false);
    expect((await context.engine.containers.inspect(name)).status).toBe('created');
  }),

  contractCase('a container that ignores the signal is killed when its time is up', async (context) => {
    const name = await heeding(context, 'stubborn', { TERM: '' });
    expect(await context.engine.containers.stop(name, { timeout: 0 })).toBe(true);
    expect(await context.engine.containers.inspect(name)).toMatchObject({ status: 'exited', exitCode: 137 });
  }),

  contractCase("a container's own time to stop is taken where none is named", async (context) => {
    const name = await heeding(context, 'stubborn', { TERM: '' }, { StopTimeout: 0 });
    await context.engine.containers.stop(name);
    expect((await context.engine.containers.inspect(name)).exitCode).toBe(137);
  }),

  contractCase("a container's own signal stops it", async (context) => {
    const codes = { USR1: 'exit 5', TERM: 'exit 6' };
    const name = await heeding(context, 'signal', codes, { StopSignal: 'SIGUSR1' });
    await context.engine.containers.stop(name);
    expect((await context.engine.containers.inspect(name)).exitCode).toBe(5);
  }),

  contractCase('a signal that the caller names stops it', async (context) => {
    const name = await heeding(context, 'signal', { USR1: 'exit 5', TERM: 'exit 6' });
    expect(await context.engine.containers.stop(name, { signal: 'SIGUSR1' })).toBe(true);
    expect((await context.engine.containers.inspect(name)).exitCode).toBe(5);
  }),

  contractCase('a killed container ends with 137', async (context) => {
    const name = await started(context, 'killed');
    await context.engine.containers.kill(name, 'SIGKILL');
    expect(await context.engine.containers.wait(name)).toBe(137);
    expect(await context.engine.containers.inspect(name)).toMatchObject({ status: 'exited', exitCode: 137 });
  }),

  contractCase('signals go by name, with SIG or without, and by number', async (context) => {
    for (const signal of ['SIGHUP', 'HUP', '1']) {
      const name = await heeding(context, `hup-${signal}`, { HUP: 'exit 4' });
      await context.engine.containers.kill(name, signal);
      expect(await context.engine.containers.wait(name), signal).toBe(4);
    }
  }),

  contractCase('a signal that a container handles leaves it running', async (context) => {
    const name = await heeding(context, 'handled', { USR1: 'true' });
    await context.engine.containers.kill(name, 'SIGUSR1');
    expect((await context.engine.containers.inspect(name)).status).toBe('running');
  }),

  contractCase('there is no such signal', async (context) => {
    const name = await started(context, 'unknown-signal');
    await expectRefusal(context.engine.containers.kill(name, 'SIGNOPE'), 400, /invalid signal: (SIG)?NOPE/i);
    expect((await context.engine.containers.inspect(name)).status).toBe('running');
  }),

  contractCase('what does not run cannot be killed', async (context) => {
    const name = await ended(context, 'ended', 'exit 0');
    await expectRefusal(
      context.engine.containers.kill(name, 'SIGKILL'),
      409,
      /container \w+ is not running/i,
    );
  }),

  contractCase('a running container that is restarted is stopped and started', async (context) => {
    const name = await started(context, 'restarted');
    const before = await context.engine.containers.inspect(name);
    await context.engine.containers.restart(name, { timeout: 0 });
    const after = await context.engine.containers.inspect(name);
    expect(after).toMatchObject({ id: before.id, status: 'running' });
    expect(after.startedAt > before.startedAt).toBe(true);
  }),

  contractCase('a restart starts what does not run', async (context) => {
    const name = await created(context, 'restarted');
    await context.engine.containers.restart(name);
    expect((await context.engine.containers.inspect(name)).status).toBe('running');
  }),

  contractCase('a container can be started again after it has ended', async (context) => {
    const name = await ended(context, 'twice', 'exit 3');
    expect(await context.engine.containers.start(name)).toBe(true);
    expect(await context.engine.containers.wait(name)).toBe(3);
  }),

  contractCase('a paused container is told apart, and goes on', async (context) => {
    const name = await started(context, 'paused');
    expect((await context.raw('POST', `/containers/${name}/pause`)).status).toBe(204);
    expect((await context.engine.containers.inspect(name)).status).toBe('paused');
    expect(await context.listed(name)).toMatchObject({
      status: 'paused',
      statusText: expect.stringMatching(/^Up .*\(Paused\)$/),
    });
    expect((await context.raw('POST', `/containers/${name}/unpause`)).status).toBe(204);
    expect((await context.engine.containers.inspect(name)).status).toBe('running');
  }),

  contractCase('what is paused cannot be paused again', async (context) => {
    const name = await started(context, 'paused');
    await context.raw('POST', `/containers/${name}/pause`);
    await expectRefusal(context.raw('POST', `/containers/${name}/pause`), 409, /is already paused/);
  }),

  contractCase('what is paused cannot be started', async (context) => {
    const name = await started(context, 'paused');
    await context.raw('POST', `/containers/${name}/pause`);
    await expectRefusal(context.engine.containers.start(name), 409, /cannot start a paused container/);
  }),

  contractCase('what is not paused cannot go on', async (context) => {
    const name = await started(context, 'not-paused');
    await expectRefusal(context.raw('POST', `/containers/${name}/unpause`), 500, /is not paused/);
  }),

  contractCase('what does not run cannot be paused', async (context) => {
    const name = await created(context, 'not-running');
    await expectRefusal(context.raw('POST', `/containers/${name}/pause`), 409, /is not running/);
  }),

  contractCase('a paused container can be killed', async (context) => {
    const name = await started(context, 'paused');
    await context.raw('POST', `/containers/${name}/pause`);
    await context.engine.containers.kill(name, 'SIGKILL');
    expect(await context.engine.containers.wait(name)).toBe(137);
    expect((await context.engine.containers.inspect(name)).status).toBe('exited');
  }),
];
