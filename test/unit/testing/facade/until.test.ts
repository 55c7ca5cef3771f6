/** Waiting for a container. */
import { describe, expect, it } from 'vitest';
import { exits, ManualClock, runs, SimulatedEngine } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';
import { toldBy, wrongly } from '../support/wrongly.js';

const sleep = { Cmd: ['sleep', '1000'] };

describe('resolves', () => {
  it('at once, where it is so already', async () => {
    await using engine = await SimulatedEngine.start();
    engine.createContainer('web', sleep, { started: true });
    expect(await engine.until('web', 'running')).toMatchObject({ name: 'web', status: 'running' });
  });

  it('when it runs', async () => {
    await using test = await connected();
    test.engine.createContainer('web', sleep);
    const running = test.engine.until('web', 'running');
    await test.client.containers.start('web');
    expect((await running).startedAt).toBeDefined();
  });

  it('when it is healthy, and no later', async () => {
    const clock = new ManualClock(0);
    await using engine = await SimulatedEngine.start({ clock, images: { web: runs().healthyAfter(700) } });
    engine.createContainer('web', { Image: 'web' }, { started: true });
    expect((await clock.advanceUntil(engine.until('web', 'healthy'))).health).toBe('healthy');
    expect(clock.now()).toBeGreaterThanOrEqual(700);
    expect(clock.now()).toBeLessThan(2000);
  });

  it('when it has exited, though it is removed with it', async () => {
    const clock = new ManualClock(0);
    await using engine = await SimulatedEngine.start({ clock, images: { job: exits(3, { after: 50 }) } });
    const body = { Image: 'job', HostConfig: { AutoRemove: true } };
    engine.createContainer('job', body, { started: true });
    expect((await clock.advanceUntil(engine.until('job', 'exited'))).exitCode).toBe(3);
    expect(engine.containers).toEqual([]);
  });

  it('when the host dies, which no event tells of', async () => {
    await using engine = await SimulatedEngine.start();
    engine.createContainer('web', sleep, { started: true });
    const exited = engine.until('web', 'exited');
    await engine.stop();
    expect((await exited).exitCode).toBe(255);
  });

  it('when a condition holds, of what it writes too', async () => {
    const clock = new ManualClock(0);
    await using engine = await SimulatedEngine.start({
      clock,
      images: { web: runs().logs('ready', { at: 80 }) },
    });
    engine.createContainer('web', { Image: 'web' }, { started: true });
    await clock.advanceUntil(engine.until('web', ({ output }) => output.includes('ready')));
    expect(clock.now()).toBe(80);
  });

  it('when a condition holds that a network has to do with', async () => {
    await using test = await connected();
    test.engine.createContainer('web', sleep, { started: true });
    const connectedTo = test.engine.until('web', ({ networks }) => networks.includes('net'));
    const net = { Name: 'net', Driver: 'bridge', Internal: false, Options: {}, Labels: {} };
    await test.client.networks.create(net);
    await test.client.networks.connect('net', 'web', {});
    await connectedTo;
  });
});

describe('rejects', () => {
  it('when the container is removed', async () => {
    await using test = await connected();
    test.engine.createContainer('web', sleep);
    const told = toldBy(() => test.engine.until('web', 'running'));
    await test.client.containers.remove('web');
    expect(await told).toBe(
      'container-removed\nuntil: "web" was removed before that; it was created last.\n' +
        'See engine.events for who removed it, and when.',
    );
  });

  it('when the engine is closed', async () => {
    const engine = await SimulatedEngine.start();
    engine.createContainer('web', sleep);
    const told = toldBy(() => engine.until('web', 'running'));
    await engine.close();
    expect(await told).toMatch(/^engine-closed\nuntil: /);
  });

  it('with what a condition throws', async () => {
    await using engine = await SimulatedEngine.start();
    engine.createContainer('web', sleep);
    const wrong = () => {
      throw new Error('of its own');
    };
    await expect(engine.until('web', wrong)).rejects.toThrow('of its own');
  });

  it.each<[unknown[], string]>([
    [
      ['wbe', 'running'],
      'container-unknown\nuntil: the simulated engine has no container "wbe".\nDid you mean "web"?',
    ],
    [
      ['web', 'runing'],
      'engine-option\nuntil: "runing" is none of "running", "healthy", "exited".\nDid you mean "running"?',
    ],
    [
      ['web', 'healthy'],
      'engine-option\nuntil: "web" has no health check.\nIts image has one where its behaviour is runs().healthyAfter(500).',
    ],
  ])('what cannot be: %j', async (given, told) => {
    await using engine = await SimulatedEngine.start();
    engine.createContainer('web', sleep);
    expect(await toldBy(() => wrongly(engine, 'until', ...given))).toBe(told);
  });
});
