import { describe, expect, test } from 'vitest';
import { pauseContainer } from '../../../../src/testing/rules/life/pause-container.js';
import { removeContainer } from '../../../../src/testing/rules/life/remove-container.js';
import { startContainer } from '../../../../src/testing/rules/life/start-container.js';
import { stopContainer } from '../../../../src/testing/rules/life/stop-container.js';
import { fails, LifeEngine, soon } from '../support/life-engine.js';

const gently = { force: false, volumes: false };
const byForce = { force: true, volumes: false };

describe('removing a container', () => {
  test('one that has ended', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web');
    startContainer(engine.state, web);
    await stopContainer(engine.state, web, {});
    engine.told();
    removeContainer(engine.state, web, gently);
    expect(engine.state.containers.find('web')).toBeUndefined();
    expect(engine.told()).toEqual(['destroy']);
  });

  test.each([
    [
      '1.51',
      'running',
      'cannot remove container "ID": container is running: stop the container before removing or force remove',
    ],
    ['1.51', 'paused', 'cannot remove container "ID": container is paused and must be unpaused first'],
    [
      '1.51',
      'restarting',
      'cannot remove container "ID": container is restarting: stop the container before removing or force remove',
    ],
    [
      '1.41',
      'running',
      'You cannot remove a running container ID. Stop the container before attempting removal or force remove',
    ],
    [
      '1.41',
      'paused',
      'You cannot remove a paused container ID. Unpause and then stop the container before attempting removal or force remove',
    ],
    [
      '1.41',
      'restarting',
      'You cannot remove a restarting container ID. Stop the container before attempting removal or force remove',
    ],
  ])('API %s: one that is %s is refused, and goes by force', async (version, status, words) => {
    const engine = new LifeEngine(version);
    const hostConfig = { RestartPolicy: { Name: 'always' } };
    const web = engine.create('web', status === 'restarting' ? { program: fails, hostConfig } : {});
    startContainer(engine.state, web);
    if (status === 'paused') pauseContainer(engine.state, web);
    await soon();
    expect(web.status).toBe(status);
    const message = words.replaceAll('ID', web.id);
    expect(() => removeContainer(engine.state, web, { ...gently, calledBy: web.id })).toThrow(
      expect.objectContaining({ status: 409, message }),
    );
    removeContainer(engine.state, web, byForce);
    expect(engine.state.containers.size).toBe(0);
    expect(engine.clock.untilNext).toBeUndefined();
  });

  test('by force it is killed first', () => {
    const engine = new LifeEngine();
    const web = engine.create('web');
    startContainer(engine.state, web);
    removeContainer(engine.state, web, byForce);
    expect(engine.told()).toEqual(['start', 'kill signal=9', 'die exitCode=137', 'destroy']);
  });

  test('by force at the moment when it ends by itself, it is told once', async () => {
    const engine = new LifeEngine();
    const job = engine.create('job', { program: fails, hostConfig: { AutoRemove: true } });
    startContainer(engine.state, job);
    removeContainer(engine.state, job, byForce);
    await soon();
    expect(engine.told()).toEqual(['start', 'kill signal=9', 'die exitCode=3', 'destroy']);
  });

  test('one that is being removed', () => {
    const engine = new LifeEngine();
    const web = engine.create('web');
    web.status = 'removing';
    expect(() => removeContainer(engine.state, web, gently)).toThrow(
      expect.objectContaining({ status: 409, message: 'removal of container web is already in progress' }),
    );
  });
});
