/** The engine goes down and comes back. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dies, ManualClock, restarts, SimulatedEngine } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';

const always = { Cmd: ['sleep', '1000'], HostConfig: { RestartPolicy: { Name: 'always' } } };
const once = { Cmd: ['sleep', '1000'] };

async function twoRunning() {
  const test = await connected();
  test.engine.createContainer('always', always, { started: true });
  test.engine.createContainer('once', once, { started: true });
  return test;
}

describe('a host that dies', () => {
  it('is not there until it comes back, at the same address', async () => {
    await using test = await connected();
    await test.client.ping();
    await test.engine.stop();
    await expect(test.client.ping()).rejects.toMatchObject({ code: 'engine-socket-missing' });
    await test.engine.resume();
    await test.client.ping();
  });

  it('keeps its port', async () => {
    await using test = await connected({ listen: 'tcp' });
    await test.engine.stop();
    await expect(test.client.ping()).rejects.toMatchObject({ code: 'engine-unreachable' });
    await test.engine.resume();
    await test.client.ping();
  });

  it('ends calls in progress, and does not do what they asked for', async () => {
    const clock = new ManualClock();
    await using test = await connected({ clock, latency: { 'POST /containers/*/start': 100 } });
    test.engine.createContainer('app', once);
    await test.client.version();
    const lost = expect(test.client.containers.start('app')).rejects.toMatchObject({
      code: 'engine-connection-lost',
    });
    while (test.engine.requestsTo('POST /containers/*/start').length === 0) await test.client.ping();
    await test.engine.stop();
    await lost;
    await test.engine.resume();
    await clock.advance(1000);
    expect(test.engine.container('app').starts).toBe(0);
    expect(test.engine.requestsTo('POST /containers/*/start')).toMatchObject([
      { status: undefined, carriedOut: false },
    ]);
  });

  it('takes its containers with it, and restart policies bring some back', async () => {
    await using test = await twoRunning();
    await test.engine.stop();
    expect(test.engine.containers.map(({ status }) => status)).toEqual(['exited', 'exited']);
    await test.engine.resume();
    expect(test.engine.containers.map(({ status }) => status)).toEqual(['running', 'exited']);
  });
});

describe('a restart', () => {
  it.each([
    ['stopped', [2, 1], [0, 137]],
    ['crashed', [2, 1], [0, 255]],
    ['live', [1, 1], [0, 0]],
  ] as const)('with containers %s', async (containers, starts, exitCodes) => {
    await using test = await twoRunning();
    await test.engine.restart({ containers });
    expect(test.engine.containers.map((each) => each.starts)).toEqual(starts);
    expect(test.engine.containers.map((each) => each.exitCode)).toEqual(exitCodes);
    await test.client.ping();
  });

  it('at a call, after which nobody listens for a while', async () => {
    const clock = new ManualClock();
    await using test = await connected({ clock });
    test.engine.fault({ on: 'GET /version', times: 1, fault: restarts('crashed', { downFor: 5000 }) });
    await expect(test.client.version()).rejects.toMatchObject({ code: expect.stringMatching(/^engine-/) });
    await clock.advance(4999);
    await expect(test.client.ping()).rejects.toMatchObject({ code: 'engine-socket-missing' });
    await clock.advance(1);
    await test.engine.resume();
    await test.client.ping();
  });

  it('at a call, at once', async () => {
    await using test = await twoRunning();
    await test.client.version();
    test.engine.fault({ on: 'POST /containers/*/stop', fault: restarts('crashed') });
    await expect(test.client.containers.stop('always')).rejects.toMatchObject({
      code: 'engine-connection-lost',
    });
    expect(test.engine.container('always')).toMatchObject({ status: 'running', starts: 2 });
    await test.client.ping();
  });
});

describe('the end', () => {
  it('leaves no socket and no folder behind, and may come twice', async () => {
    const engine = await SimulatedEngine.start();
    const socket = engine.host.replace('unix://', '');
    expect(existsSync(socket)).toBe(true);
    await Promise.all([engine.close(), engine.close()]);
    await engine.close();
    expect(existsSync(socket.replace('/docker.sock', ''))).toBe(false);
    await expect(engine.resume()).rejects.toMatchObject({ code: 'engine-closed' });
  });

  it('can follow the death of its host', async () => {
    await using test = await connected();
    test.engine.fault({ on: '*', fault: dies() });
    await expect(test.client.ping()).rejects.toThrow();
    await test.engine.close();
  });
});
