import { describe, expect, test } from 'vitest';
import { pauseContainer, unpauseContainer } from '../../../../src/testing/rules/life/pause-container.js';
import { startContainer } from '../../../../src/testing/rules/life/start-container.js';
import { stopContainer } from '../../../../src/testing/rules/life/stop-container.js';
import type { Program } from '../../../../src/testing/state/program.js';
import { LifeEngine } from '../support/life-engine.js';

const SECOND = 1_000_000_000;
const checked = (settings: Readonly<Record<string, number>> = {}) => ({
  config: { Healthcheck: { Test: ['CMD', 'check'], ...settings } },
});
const sick: Program = (run) => run.setHealth(1, 'not yet');
const wellAfter =
  (milliseconds: number): Program =>
  (run) => {
    run.setHealth(1);
    run.after(milliseconds, () => run.setHealth(0, 'well'));
  };

describe('health checks', () => {
  test('a healthy program is healthy at its start, and costs no timer', () => {
    const engine = new LifeEngine();
    const web = engine.create('web', checked());
    startContainer(engine.state, web);
    expect(web.health).toMatchObject({ status: 'healthy', failingStreak: 0, log: [{ exitCode: 0 }] });
    expect(engine.clock.untilNext).toBeUndefined();
    expect(engine.told()).toEqual([
      'start',
      'exec_create: check ',
      'exec_start: check ',
      'exec_die exitCode=0',
      'health_status: healthy',
    ]);
  });

  test.each([undefined, [], ['NONE']])('with test %j there is none', (Test) => {
    const engine = new LifeEngine();
    const web = engine.create('web', { config: Test === undefined ? {} : { Healthcheck: { Test } } });
    startContainer(engine.state, web);
    expect(web.health).toBeUndefined();
  });

  test('it is healthy as soon as its program says so', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', { program: wellAfter(700), ...checked({ Retries: 1 }) });
    startContainer(engine.state, web);
    expect(web.health?.status).toBe('starting');
    await engine.clock.advance(700);
    expect(web.health).toMatchObject({ status: 'healthy', log: [{ exitCode: 0, output: 'well' }] });
  });

  test('by default, three failures at intervals of thirty seconds make it unhealthy', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', { program: sick, ...checked() });
    startContainer(engine.state, web);
    await engine.clock.advance(89_999);
    expect(web.health).toMatchObject({ status: 'starting', failingStreak: 2 });
    await engine.clock.advance(1);
    expect(web.health).toMatchObject({ status: 'unhealthy', failingStreak: 3 });
    expect(engine.told().at(-1)).toBe('health_status: unhealthy');
    expect(engine.clock.untilNext).toBeUndefined();
  });

  test('failures in the start period do not count', async () => {
    const engine = new LifeEngine('1.41');
    const settings = { Interval: SECOND, Retries: 1, StartPeriod: 10 * SECOND, StartInterval: SECOND / 10 };
    const web = engine.create('web', { program: sick, ...checked(settings) });
    startContainer(engine.state, web);
    await engine.clock.advance(9999);
    expect(web.health).toMatchObject({ status: 'starting', failingStreak: 0 });
    expect(web.health?.log).toHaveLength(5);
    await engine.clock.advance(1);
    expect(web.health?.status).toBe('unhealthy');
  });

  test.each([
    ['1.41', 1000],
    ['1.44', 100],
  ])('API %s: the first interval in the start period', (version, due) => {
    const engine = new LifeEngine(version);
    const settings = { Interval: SECOND, StartPeriod: 10 * SECOND, StartInterval: SECOND / 10 };
    startContainer(engine.state, engine.create('web', { program: sick, ...checked(settings) }));
    expect(engine.clock.untilNext).toBe(due);
  });

  test('one that has been healthy becomes unhealthy, and healthy again', async () => {
    const engine = new LifeEngine();
    const program: Program = (run) => {
      run.after(1000, () => run.setHealth(1));
      run.after(10_000, () => run.setHealth(0));
    };
    const web = engine.create('web', { program, ...checked({ Interval: SECOND, Retries: 2 }) });
    startContainer(engine.state, web);
    await engine.clock.advance(60_000);
    expect(engine.told().filter((event) => event.startsWith('health_status'))).toEqual([
      'health_status: healthy',
      'health_status: unhealthy',
      'health_status: healthy',
    ]);
  });

  test('what is paused or has ended is called unhealthy, without a word', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', { program: sick, ...checked() });
    startContainer(engine.state, web);
    pauseContainer(engine.state, web);
    expect(web.health?.status).toBe('unhealthy');
    expect(engine.clock.untilNext).toBeUndefined();
    unpauseContainer(engine.state, web);
    await stopContainer(engine.state, web, { timeout: 0 });
    expect(web.health?.status).toBe('unhealthy');
    expect(engine.clock.untilNext).toBeUndefined();
    expect(engine.told().filter((event) => event.startsWith('health_status'))).toEqual([]);
    startContainer(engine.state, web);
    expect(web.health?.status).toBe('starting');
  });
});
