/** Options of actions, and what holds where they are not given. */
import { describe, expect, test } from 'vitest';
import { withDefaults } from '../../../src/client/action-options.js';
import type { ActionOptions, CustomActions } from '../../../src/index.js';
import { clientTest } from './support.js';

const idle = {
  image: 'busybox:latest',
  create_options: { command: ['sleep', '1000'] },
  stop_signal: 'SIGKILL',
};
const map = { app: { ...idle, attaches: 'data' }, volumes: { data: '/data' } };

test('an option wins over the default of the client, `undefined` does not', () => {
  const defaults = { removeAttached: true, skipLimitReset: true };
  expect(withDefaults(defaults, { removeAttached: false, skipLimitReset: undefined })).toEqual({
    removeAttached: false,
    skipLimitReset: true,
  });
  expect(withDefaults(undefined, {})).toEqual({});
});

describe('defaults of a client', () => {
  test('hold for its actions', async () => {
    await using stage = await clientTest(map, { client: { optionDefaults: { removeAttached: true } } });
    await stage.client.startup();
    await stage.client.shutdown();
    expect(stage.engine.volumes).toEqual([]);
  });

  test('give way to what an action is given', async () => {
    await using stage = await clientTest(map, { client: { optionDefaults: { removeAttached: true } } });
    await stage.client.startup();
    await stage.client.shutdown(undefined, { removeAttached: false });
    expect(stage.engine.volumes).toHaveLength(1);
  });

  test('are known to actions of the user', async () => {
    const seen: unknown[] = [];
    const actions: CustomActions = {
      look: async ({ options, plan }) => {
        seen.push(options);
        return plan('startup');
      },
    };
    await using stage = await clientTest(map, { client: { actions, optionDefaults: { wait: true } } });
    await stage.client.planCall('look', undefined, { parameters: { a: 1 } });
    expect(seen).toEqual([{ wait: true, parameters: { a: 1 } }]);
  });
});

test('`forceUpdate` names what the maps declare', async () => {
  await using stage = await clientTest(map);
  await expect(stage.client.plan('update', undefined, { forceUpdate: ['ap'] })).rejects.toMatchObject({
    code: 'unknown-name',
    hint: "Did you mean 'app'?",
  });
});

test('`checkExecCommands` is one of three words', async () => {
  await using stage = await clientTest(map);
  const options = JSON.parse('{ "checkExecCommands": "ful" }');
  await expect(stage.client.update(undefined, options)).rejects.toMatchObject({
    code: 'unknown-mode',
    hint: 'There are: full, partial, none.',
  });
});

describe('`compare`', () => {
  test('chooses modes for all containers', async () => {
    await using stage = await clientTest(map);
    await stage.client.startup();
    stage.map.mergeFromObject({ app: { stop_signal: 'SIGTERM' } });
    const differing = await stage.client.plan('update', 'app');
    expect(differing.steps).toMatchObject([{ differences: [{ field: 'stop_signal' }] }]);
    const ignoring = await stage.client.plan('update', 'app', { compare: { stop_signal: 'ignore' } });
    expect(ignoring.steps).toEqual([]);
  });

  test.each([
    ['{"stop_singal":"ignore"}', 'unknown-field', "Did you mean 'stop_signal'?"],
    ['{"nothing like it":"ignore"}', 'unknown-field', undefined],
    ['{"*":"atleast"}', 'unknown-mode', 'Modes: exact, set, at-least, ignore.'],
  ])('%s is refused', async (compare, code, hint) => {
    await using stage = await clientTest(map);
    const options: ActionOptions = { compare: JSON.parse(compare) };
    const refused = { name: 'PlanError', code, hint };
    await expect(stage.client.plan('update', undefined, options)).rejects.toMatchObject(refused);
    await expect(stage.client.differences(undefined, options)).rejects.toMatchObject(refused);
  });
});
