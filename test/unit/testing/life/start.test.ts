import { describe, expect, test } from 'vitest';
import { CannotStart } from '../../../../src/testing/program/cannot-start.js';
import { pauseContainer } from '../../../../src/testing/rules/life/pause-container.js';
import { startContainer } from '../../../../src/testing/rules/life/start-container.js';
import { stopContainer } from '../../../../src/testing/rules/life/stop-container.js';
import { LifeEngine, soon } from '../support/life-engine.js';

describe('starting a container', () => {
  test('it runs, and that is told', () => {
    const { state, ...engine } = withContainer();
    expect(startContainer(state, engine.web)).toBe(true);
    expect(engine.web).toMatchObject({ status: 'running', exitCode: 0, error: '', starts: 1 });
    expect(engine.web.pid).toBeGreaterThan(0);
    expect(engine.told()).toEqual(['start']);
  });

  test('one that runs is left alone', () => {
    const { state, web } = withContainer();
    startContainer(state, web);
    expect(startContainer(state, web)).toBe(false);
    expect(web.starts).toBe(1);
  });

  test('one that is paused is refused', () => {
    const { state, web } = withContainer();
    startContainer(state, web);
    pauseContainer(state, web);
    expect(() => startContainer(state, web)).toThrow(
      expect.objectContaining({
        status: 409,
        message: 'cannot start a paused container, try unpause instead',
      }),
    );
  });

  test.each([
    [127, 400],
    [126, 400],
    [128, 500],
  ] as const)('a command that cannot be started (%i) is refused with %i, and shown', (exitCode, status) => {
    const engine = new LifeEngine('1.51');
    const bad = engine.create('bad', {
      program: () => {
        throw new CannotStart('exec: "nosuch": executable file not found in $PATH', exitCode);
      },
    });
    const message =
      'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "nosuch": executable file not found in $PATH';
    expect(() => startContainer(engine.state, bad)).toThrow(expect.objectContaining({ status, message }));
    expect(bad).toMatchObject({ status: 'created', exitCode, error: message, run: undefined, pid: 0 });
    expect(engine.told()).toEqual([]);
    expect([...bad.endpoints.values()].map(({ attached }) => attached)).toEqual([undefined]);
  });

  test('one that is removed when it ends is gone where it does not start', () => {
    const engine = new LifeEngine();
    const program = () => {
      throw new CannotStart('no', 127);
    };
    const job = engine.create('job', { program, hostConfig: { AutoRemove: true } });
    expect(() => startContainer(engine.state, job)).toThrow();
    expect(engine.state.containers.size).toBe(0);
    expect(engine.told()).toEqual(['destroy']);
  });

  test('a program that throws has crashed', async () => {
    const engine = new LifeEngine();
    const bad = engine.create('bad', {
      program: () => {
        throw new TypeError('no such thing');
      },
    });
    startContainer(engine.state, bad);
    await soon();
    expect(bad).toMatchObject({ status: 'exited', exitCode: 1 });
    expect(bad.output.pieces.map(({ text }) => text).join('')).toContain('TypeError: no such thing');
  });

  test('an end within the start is told after it', async () => {
    const engine = new LifeEngine();
    const job = engine.create('job', { program: (run) => run.exit(4) });
    startContainer(engine.state, job);
    expect(job.status).toBe('running');
    await soon();
    expect(job).toMatchObject({ status: 'exited', exitCode: 4, pid: 0 });
    expect(engine.told()).toEqual(['start', 'die exitCode=4']);
  });

  test.each([
    ['1.51', 'IpcMode', 409, 'failed to join IPC namespace: container ID is not running'],
    ['1.51', 'PidMode', 500, 'failed to join PID namespace: container ID is not running'],
    [
      '1.51',
      'NetworkMode',
      409,
      'cannot join network namespace of a non running container: container db is created',
    ],
    ['1.41', 'IpcMode', 500, "can't join IPC of container ID: container ID is not running"],
    ['1.41', 'PidMode', 500, 'container ID is not running'],
    ['1.41', 'NetworkMode', 409, 'cannot join network of a non running container: ID'],
  ])('API %s: with %s of another, the other must run', async (version, mode, status, words) => {
    const engine = new LifeEngine(version);
    const db = engine.create('db');
    const web = engine.create('web', { hostConfig: { [mode]: 'container:db' } });
    const message = words.replaceAll(/\bID\b/g, db.id);
    expect(() => startContainer(engine.state, web)).toThrow(expect.objectContaining({ status, message }));
    expect(web).toMatchObject({ status: 'created', exitCode: 128, error: message });
    startContainer(engine.state, db);
    expect(startContainer(engine.state, web)).toBe(true);
    await stopContainer(engine.state, db, {});
  });
});

function withContainer() {
  const engine = new LifeEngine();
  return { state: engine.state, web: engine.create('web'), told: () => engine.told() };
}
