import { describe, expect, test } from 'vitest';
import type { WhenEngineGoes } from '../../../../src/testing/rules/life/restart-engine.js';
import { engineDown, engineUp } from '../../../../src/testing/rules/life/restart-engine.js';
import { startContainer } from '../../../../src/testing/rules/life/start-container.js';
import { stopContainer } from '../../../../src/testing/rules/life/stop-container.js';
import type { ContainerRecord } from '../../../../src/testing/state/container.js';
import { ignores, LifeEngine, obeys } from '../support/life-engine.js';

const NAMES = ['no', 'always', 'unless-stopped', 'on-failure'];

/** One container of each policy that runs, one that somebody stopped, one that was never started. */
async function populated(engine: LifeEngine): Promise<ReadonlyMap<string, ContainerRecord>> {
  const containers = new Map<string, ContainerRecord>();
  for (const name of NAMES)
    for (const how of ['up', 'down', 'new']) {
      const hostConfig = { RestartPolicy: { Name: name } };
      const container = engine.create(`${name}-${how}`, { program: obeys, hostConfig });
      if (how !== 'new') startContainer(engine.state, container);
      if (how === 'down') await stopContainer(engine.state, container, {});
      containers.set(container.name, container);
    }
  return containers;
}

function runningIn(engine: LifeEngine): readonly string[] {
  return [...engine.state.containers].filter(({ status }) => status === 'running').map(({ name }) => name);
}

function restart({ state }: LifeEngine, how: WhenEngineGoes): void {
  engineDown(state, how);
  engineUp(state, how);
}

describe('a restart of the engine', () => {
  test('crashed: containers are found ended, and policies start what they are for', async () => {
    const engine = new LifeEngine();
    const containers = await populated(engine);
    engine.told();
    restart(engine, 'crashed');
    expect(runningIn(engine)).toEqual(['always-up', 'always-down', 'unless-stopped-up', 'on-failure-up']);
    expect(containers.get('no-up')).toMatchObject({ status: 'exited', exitCode: 255, run: undefined });
    expect(engine.told()).toEqual(['start', 'start', 'start', 'start']);
  });

  test('stopped: containers end by their signal first, which is no failure here', async () => {
    const engine = new LifeEngine('1.41');
    const containers = await populated(engine);
    engine.told();
    restart(engine, 'stopped');
    expect(runningIn(engine)).toEqual(['always-up', 'always-down', 'unless-stopped-up']);
    expect(containers.get('no-up')).toMatchObject({ status: 'exited', exitCode: 0 });
    expect(engine.told().slice(0, 3)).toEqual(['kill signal=15', 'die exitCode=0', 'stop']);
  });

  test('stopped: what does not end by its signal is killed', () => {
    const engine = new LifeEngine();
    const web = engine.create('web', { program: ignores });
    startContainer(engine.state, web);
    restart(engine, 'stopped');
    expect(web).toMatchObject({ status: 'exited', exitCode: 137 });
  });

  test('live: containers go on', async () => {
    const engine = new LifeEngine();
    await populated(engine);
    const before = runningIn(engine);
    engine.told();
    restart(engine, 'live');
    expect(runningIn(engine)).toEqual(before);
    expect(engine.told()).toEqual([]);
  });

  test.each(['stopped', 'crashed'] as const)('%s: what is removed at its end is gone', (how) => {
    const engine = new LifeEngine();
    startContainer(engine.state, engine.create('web', { hostConfig: { AutoRemove: true } }));
    restart(engine, how);
    expect(engine.state.containers.size).toBe(0);
  });

  test('crashed: a stop that was under way is refused, and kills nothing later', async () => {
    const engine = new LifeEngine();
    const web = engine.create('web', {
      program: ignores,
      hostConfig: { RestartPolicy: { Name: 'always' } },
    });
    startContainer(engine.state, web);
    const stopped = stopContainer(engine.state, web, {});
    restart(engine, 'crashed');
    await expect(stopped).rejects.toMatchObject({ status: 500 });
    expect(web.status).toBe('running');
    expect(engine.clock.untilNext).toBeUndefined();
  });
});
