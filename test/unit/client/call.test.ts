/** Actions by their names, also those of the user's own. */
import { describe, expect, test } from 'vitest';
import { buildPlan, type CustomActions, MappingDockerClient } from '../../../src/index.js';
import { clientTest } from './support.js';

const idle = {
  image: 'busybox:latest',
  create_options: { command: ['sleep', '1000'] },
  stop_signal: 'SIGKILL',
};
const map = { web: { ...idle, links: 'app' }, app: idle };

/** What another action would do, and a step of its own after that. */
const actions: CustomActions = {
  renew: async ({ plan, targets, options }) => {
    const down = await plan('shutdown');
    return buildPlan('renew', (add, note) => {
      const all = down.steps.map((step) => add(step));
      note({ code: 'kept', target: String(options.parameters?.['reason']), message: 'is the reason' });
      add({ kind: 'pullImage', target: 'tools:1', cause: `for ${[...targets].join()}`, after: all });
    });
  },
};

describe('a built-in action', () => {
  test.each(['startup', 'create'])('%s is called by its name', async (name) => {
    await using stage = await clientTest(map);
    const { plan } = await stage.client.call(name, 'app');
    expect(plan.action).toBe(name);
    expect(stage.engine.containers.map(({ name }) => name)).toEqual(['main.app']);
  });

  test('is called by the word of the manual', async () => {
    await using stage = await clientTest(map);
    expect((await stage.client.planCall('pull_images', 'app')).action).toBe('pull');
  });

  test('cannot be given another meaning', () => {
    const other: CustomActions = { update: () => buildPlan('update', () => {}) };
    expect(() => new MappingDockerClient([], undefined, { actions: other })).toThrow(
      expect.objectContaining({ code: 'action-name-taken' }),
    );
  });
});

describe('a signal', () => {
  test.each([
    ['SIGHUP', 'SIGHUP'],
    [undefined, 'SIGKILL'],
  ])('%s is sent to the containers themselves', async (given, sent) => {
    await using stage = await clientTest(map);
    await stage.client.startup();
    stage.engine.clearRequests();
    await stage.client.signal('app', given);
    const calls = stage.engine.requests.filter(({ method }) => method === 'POST');
    expect(calls.map(({ path, query }) => [path, query])).toEqual([
      ['/containers/main.app/kill', { signal: sent }],
    ]);
  });
});

describe('an action of the user', () => {
  test('gets what it needs, and its plan is carried out', async () => {
    await using stage = await clientTest(map, { client: { actions } });
    await stage.client.startup();
    stage.engine.publishImage('tools:1');
    const { outcomes, plan } = await stage.client.call('renew', 'app', { parameters: { reason: 'Monday' } });
    expect(plan.action).toBe('renew');
    expect(plan.notes).toEqual([{ code: 'kept', target: 'Monday', message: 'is the reason' }]);
    expect(outcomes.map(({ step, status }) => `${status} ${step.id}`)).toEqual([
      'done stop container:main.web',
      'done remove container:main.web',
      'done stop container:main.app',
      'done remove container:main.app',
      'done pull image:tools:1',
    ]);
    expect(plan.steps.at(-1)).toMatchObject({ cause: 'for container:main.app' });
    expect(plan.steps.at(-1)?.after).toHaveLength(4);
  });

  test('can be planned alone', async () => {
    await using stage = await clientTest(map, { client: { actions } });
    const plan = await stage.client.planCall('renew');
    expect(plan.steps.map(({ id }) => id)).toEqual(['pull image:tools:1']);
    expect(stage.changes()).toEqual([]);
  });
});

test.each([
  ['strtup', "Did you mean 'startup'?"],
  ['renw', "Did you mean 'renew'?"],
  ['run_script', 'Scripts have a method of their own: runScript.'],
  ['constructor', 'Give it to the client as one of `actions`.'],
])('there is no action %s', async (name, hint) => {
  await using stage = await clientTest(map, { client: { actions } });
  await expect(stage.client.call(name)).rejects.toMatchObject({ code: 'unknown-action', hint });
  expect(stage.engine.requests).toEqual([]);
});
