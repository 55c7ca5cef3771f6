import { describe, expect, test } from 'vitest';
import { pauseContainer } from '../../../../src/testing/rules/life/pause-container.js';
import { restartContainer } from '../../../../src/testing/rules/life/restart-container.js';
import { startContainer } from '../../../../src/testing/rules/life/start-container.js';
import { stopContainer } from '../../../../src/testing/rules/life/stop-container.js';
import { fails, ignores, LifeEngine, soon } from '../support/life-engine.js';

describe('stopping a container', () => {
  test('one that ends by its signal', async () => {
    const engine = new LifeEngine('1.41');
    const web = engine.create('web');
    startContainer(engine.state, web);
    expect(await stopContainer(engine.state, web, {})).toBe(true);
    expect(web).toMatchObject({ status: 'exited', exitCode: 0, pid: 0, run: undefined });
    expect(engine.told()).toEqual(['start', 'kill signal=15', 'die exitCode=0', 'stop']);
  });

  test('newer engines tell of the stop before they tell of the end', async () => {
    const engine = new LifeEngine('1.51');
    const web = engine.create('web');
    startContainer(engine.state, web);
    await stopContainer(engine.state, web, {});
    expect(engine.told()).toEqual(['start', 'kill signal=15', 'stop', 'die exitCode=0']);
  });

  test('one that does not run', async () => {
    const engine = new LifeEngine();
    expect(await stopContainer(engine.state, engine.create('web'), {})).toBe(false);
    expect(engine.told()).toEqual([]);
  });

  test.each([
    ['the default', {}, {}, 10_000],
    ['its own', { StopTimeout: 3 }, {}, 3000],
    ["the request's", { StopTimeout: 3 }, { timeout: 5 }, 5000],
  ])('one that ignores signals is killed after a time: %s', async (_, config, options, due) => {
    const engine = new LifeEngine();
    const web = engine.create('web', { program: ignores, config });
    startContainer(engine.state, web);
    const stopped = stopContainer(engine.state, web, options);
    await engine.clock.advance(due - 1);
    expect(web.status).toBe('running');
    await engine.clock.advance(1);
    expect(await stopped).toBe(true);
    expect(web.exitCode).toBe(137);
  });

  test('with no time it is killed at once, with negative time never', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', { program: ignores });
    startContainer(engine.state, web);
    void stopContainer(engine.state, web, { timeout: -1 });
    await engine.clock.advance(1_000_000);
    expect(web.status).toBe('running');
    await stopContainer(engine.state, web, { timeout: 0 });
    expect(web.status).toBe('exited');
    expect(engine.clock.untilNext).toBeUndefined();
  });

  test('a stop that came in time leaves nothing due', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', {
      program: (run) => run.onSignal(() => run.after(1000, () => run.exit(0))),
    });
    startContainer(engine.state, web);
    const stopped = stopContainer(engine.state, web, {});
    await engine.clock.advance(1000);
    expect(await stopped).toBe(true);
    expect(engine.clock.untilNext).toBeUndefined();
  });

  test('by the signal that the container names, or the request', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', { config: { StopSignal: 'SIGQUIT' }, program: ignores });
    startContainer(engine.state, web);
    await stopContainer(engine.state, web, { timeout: 0 });
    startContainer(engine.state, web);
    await stopContainer(engine.state, web, { timeout: 0, signal: 'int' });
    expect(engine.told().filter((event) => event.startsWith('kill'))).toEqual([
      'kill signal=3',
      'kill signal=9',
      'kill signal=2',
      'kill signal=9',
    ]);
  });

  test('by a signal that is none', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web');
    startContainer(engine.state, web);
    await expect(stopContainer(engine.state, web, { signal: 'FOO' })).rejects.toMatchObject({
      status: 500,
      message: 'cannot stop container: web: invalid signal: FOO',
    });
    expect(web.status).toBe('running');
  });

  test('one that is paused goes on for it', async () => {
    const engine = new LifeEngine('1.41');
    const web = engine.create('web');
    startContainer(engine.state, web);
    pauseContainer(engine.state, web);
    await stopContainer(engine.state, web, {});
    expect(web.exitCode).toBe(0);
    expect(engine.told()).toEqual(['start', 'pause', 'kill signal=15', 'unpause', 'die exitCode=0', 'stop']);
  });

  test('one that waits to be restarted gets no signal, and is not restarted', async () => {
    const engine = new LifeEngine();
    const hostConfig = { RestartPolicy: { Name: 'always' } };
    const web = engine.create('web', { program: fails, hostConfig });
    startContainer(engine.state, web);
    await soon();
    expect(web.status).toBe('restarting');
    engine.told();
    expect(await stopContainer(engine.state, web, {})).toBe(true);
    expect(web).toMatchObject({ status: 'exited', exitCode: 3 });
    expect(engine.told()).toEqual(['stop']);
    expect(engine.clock.untilNext).toBeUndefined();
  });
});

describe('restarting a container', () => {
  test('one that runs is stopped and started', async () => {
    const engine = new LifeEngine('1.41');
    const web = engine.create('web');
    startContainer(engine.state, web);
    await restartContainer(engine.state, web, {});
    expect(web).toMatchObject({ status: 'running', starts: 2, restartCount: 0, stoppedByUser: false });
    expect(engine.told()).toEqual(['start', 'kill signal=15', 'die exitCode=0', 'stop', 'start', 'restart']);
  });

  test('one that does not run is started', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web');
    await restartContainer(engine.state, web, {});
    expect(engine.told()).toEqual(['start', 'restart']);
  });

  test('one that is removed when it ends stays', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', { hostConfig: { AutoRemove: true } });
    startContainer(engine.state, web);
    await restartContainer(engine.state, web, {});
    expect(web.status).toBe('running');
    await stopContainer(engine.state, web, {});
    expect(engine.state.containers.size).toBe(0);
  });
});
