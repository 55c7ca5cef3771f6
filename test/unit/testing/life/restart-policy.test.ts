import { describe, expect, test } from 'vitest';
import { killContainer } from '../../../../src/testing/rules/life/kill-container.js';
import { startContainer } from '../../../../src/testing/rules/life/start-container.js';
import { fails, LifeEngine, soon } from '../support/life-engine.js';

const policy = (Name: string, MaximumRetryCount = 0) => ({
  hostConfig: { RestartPolicy: { Name, MaximumRetryCount } },
});

describe('restart policies', () => {
  test.each(['always', 'unless-stopped', 'on-failure'])('%s: a failure leads to a restart', async (name) => {
    const engine = new LifeEngine();
    const web = engine.create('web', { program: fails, ...policy(name) });
    startContainer(engine.state, web);
    await soon();
    expect(web).toMatchObject({ status: 'restarting', exitCode: 3, restartCount: 1, starts: 1 });
    await engine.clock.advance(100);
    expect(web).toMatchObject({ status: 'restarting', restartCount: 2, starts: 2 });
  });

  test('no: it stays as it is', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', { program: fails, ...policy('no') });
    startContainer(engine.state, web);
    await soon();
    expect(web.status).toBe('exited');
  });

  test('on-failure: an end with 0 is none, and so many failures are enough', async () => {
    const engine = new LifeEngine();
    const done = engine.create('done', { program: (run) => run.exit(0), ...policy('on-failure') });
    const bad = engine.create('bad', { program: fails, ...policy('on-failure', 2) });
    startContainer(engine.state, done);
    startContainer(engine.state, bad);
    await soon();
    await engine.clock.advance(60_000);
    expect(done).toMatchObject({ status: 'exited', starts: 1 });
    expect(bad).toMatchObject({ status: 'exited', starts: 3, restartCount: 2, exitCode: 3 });
    startContainer(engine.state, bad);
    expect(bad.restartCount).toBe(0);
  });

  test('the time between restarts doubles up to a minute', async () => {
    const engine = new LifeEngine();
    const starts: number[] = [];
    const web = engine.create('web', {
      program: (run) => {
        starts.push(engine.clock.now());
        fails(run);
      },
      ...policy('always'),
    });
    startContainer(engine.state, web);
    await soon();
    await engine.clock.advance(400_000);
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
    expect(gaps.slice(0, 13)).toEqual([
      100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 51_200, 60_000, 60_000, 60_000,
    ]);
  });

  test('after ten seconds of running it begins anew', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', {
      program: (run) => run.after(run.start < 3 ? 0 : 10_000, () => run.exit(1)),
      ...policy('always'),
    });
    startContainer(engine.state, web);
    await engine.clock.advance(100 + 200 + 10_000);
    expect(web).toMatchObject({ status: 'restarting', starts: 3 });
    expect(engine.clock.untilNext).toBe(100);
  });

  test('one that was killed is not restarted, until somebody starts it', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', policy('always'));
    startContainer(engine.state, web);
    killContainer(engine.state, web, 'SIGTERM');
    expect(web).toMatchObject({ status: 'exited', stoppedByUser: true });
    startContainer(engine.state, web);
    web.run?.exit(1);
    expect(web.status).toBe('restarting');
  });

  test('a restart that is refused leaves the reason', async () => {
    const engine = new LifeEngine();
    const db = engine.create('db');
    const web = engine.create('web', {
      hostConfig: { PidMode: 'container:db', RestartPolicy: { Name: 'always' } },
    });
    startContainer(engine.state, db);
    startContainer(engine.state, web);
    killContainer(engine.state, db, 'KILL');
    web.run?.exit(1);
    await engine.clock.advance(100);
    expect(web).toMatchObject({
      status: 'exited',
      error: expect.stringContaining('failed to join PID namespace'),
    });
    expect(engine.clock.untilNext).toBeUndefined();
  });
});
