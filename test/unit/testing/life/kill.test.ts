import { describe, expect, test } from 'vitest';
import { killContainer } from '../../../../src/testing/rules/life/kill-container.js';
import { pauseContainer, unpauseContainer } from '../../../../src/testing/rules/life/pause-container.js';
import { startContainer } from '../../../../src/testing/rules/life/start-container.js';
import { LifeEngine, obeys } from '../support/life-engine.js';

describe('killing a container', () => {
  test('SIGKILL ends it with 137', () => {
    const engine = new LifeEngine();
    const web = engine.create('web');
    startContainer(engine.state, web);
    killContainer(engine.state, web, 'SIGKILL');
    expect(web).toMatchObject({ status: 'exited', exitCode: 137 });
    expect(engine.told()).toEqual(['start', 'kill signal=9', 'die exitCode=137']);
  });

  test.each(['SIGUSR1', 'USR1', 'usr1', '10'])('a signal is sent as %s', (signal) => {
    const engine = new LifeEngine();
    const received: string[] = [];
    const web = engine.create('web', { program: (run) => run.onSignal((name) => received.push(name)) });
    startContainer(engine.state, web);
    killContainer(engine.state, web, signal);
    expect(received).toEqual(['SIGUSR1']);
    expect(web.status).toBe('running');
  });

  test.each([
    ['1.51', 'FOO', 400, 'invalid signal: FOO'],
    ['1.51', '0', 400, 'invalid signal: 0'],
    ['1.51', '99', 400, 'the linux daemon does not support signal 99'],
    ['1.41', 'FOO', 400, 'Invalid signal: FOO'],
    ['1.41', '99', 500, 'The linux daemon does not support signal 99'],
  ])('API %s: signal %s is none', (version, signal, status, message) => {
    const engine = new LifeEngine(version);
    const web = engine.create('web');
    startContainer(engine.state, web);
    expect(() => killContainer(engine.state, web, signal)).toThrow(
      expect.objectContaining({ status, message }),
    );
  });

  test('one that does not run is refused', () => {
    const engine = new LifeEngine();
    const web = engine.create('web');
    expect(() => killContainer(engine.state, web, 'KILL')).toThrow(
      expect.objectContaining({ status: 409, message: `container ${web.id} is not running` }),
    );
  });

  test('what runs beside it ends with it, and leaves nothing due', () => {
    const engine = new LifeEngine();
    const web = engine.create('web', { program: (run) => run.after(60_000, () => run.exit(0)) });
    startContainer(engine.state, web);
    killContainer(engine.state, web, 'KILL');
    expect(engine.clock.untilNext).toBeUndefined();
  });
});

describe('pausing a container', () => {
  test('nothing happens in it until it goes on', async () => {
    const engine = new LifeEngine();
    const job = engine.create('job', { program: (run) => run.after(1000, () => run.exit(5)) });
    startContainer(engine.state, job);
    await engine.clock.advance(400);
    pauseContainer(engine.state, job);
    await engine.clock.advance(10_000);
    expect(job.status).toBe('paused');
    unpauseContainer(engine.state, job);
    await engine.clock.advance(599);
    expect(job.status).toBe('running');
    await engine.clock.advance(1);
    expect(job).toMatchObject({ status: 'exited', exitCode: 5 });
    expect(engine.told()).toEqual(['start', 'pause', 'unpause', 'die exitCode=5']);
  });

  test('a signal that is not meant to stop it waits', () => {
    const engine = new LifeEngine();
    const web = engine.create('web', { program: obeys, config: { StopSignal: 'SIGINT' } });
    startContainer(engine.state, web);
    pauseContainer(engine.state, web);
    killContainer(engine.state, web, 'SIGTERM');
    expect(web.status).toBe('paused');
    unpauseContainer(engine.state, web);
    expect(web.status).toBe('exited');
  });

  test('refusals', () => {
    const engine = new LifeEngine();
    const web = engine.create('web');
    const refused = (status: number, message: string) => expect.objectContaining({ status, message });
    expect(() => pauseContainer(engine.state, web)).toThrow(
      refused(409, `container ${web.id} is not running`),
    );
    expect(() => unpauseContainer(engine.state, web)).toThrow(
      refused(500, `Container ${web.id} is not paused`),
    );
    startContainer(engine.state, web);
    pauseContainer(engine.state, web);
    expect(() => pauseContainer(engine.state, web)).toThrow(
      refused(409, `Container ${web.id} is already paused`),
    );
  });
});
