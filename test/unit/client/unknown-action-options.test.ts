/** Programs without types: an option that a client, or one of its actions, does not have is refused before anything is asked. */
import { describe, expect, it } from 'vitest';
import { ContainerMap, type CustomAction, MappingDockerClient } from '../../../src/index.js';
import { clientTest } from './support.js';

const map = { web: { image: 'nginx' } };
const engine = { images: { nginx: {} } };

/** What JavaScript would give. */
function untyped(options: object): object {
  return { ...options };
}

const refusal = (of: string, given: string, meant: string) => ({
  code: 'call-option',
  message: `'${of}' has no option '${given}'`,
  hint: `Did you mean '${meant}'?`,
});

describe('an option that there is not', () => {
  it.each<[string, string, object, (client: MappingDockerClient, options: object) => Promise<unknown>]>([
    ['update', 'forceUpdate', { forceupdate: 'web' }, (client, given) => client.update(undefined, given)],
    ['startup', 'buildImages', { buildImage: false }, (client, given) => client.startup('web', given)],
    ['create', 'coreImage', { coreimage: 'a' }, (client, given) => client.create('web', given)],
    ['signal', 'instances', { instance: ['a'] }, (client, given) => client.signal('web', 'SIGHUP', given)],
    ['pullImages', 'pullAllImages', { pullAllImage: true }, (client, given) => client.pullImages([], given)],
    [
      'shutdown',
      'removeAttached',
      { remove_attached: true },
      (client, given) => client.call('shutdown', [], given),
    ],
    ['plan', 'removeOrphans', { removeOrphan: true }, (client, given) => client.plan('startup', [], given)],
    ['plan', 'wait', { wiat: true }, (client, given) => client.planCall('startup', [], given)],
    [
      'savedPlan',
      'skipLimitReset',
      { skipLimitresets: true },
      (client, given) => client.savedPlan('update', [], given),
    ],
    ['differences', 'compare', { compares: {} }, (client, given) => client.differences('web', given)],
    [
      'runScript',
      'commandFormat',
      { commandformat: 'id' },
      (client, given) => client.runScript('web', given),
    ],
    [
      'run',
      'parallel',
      { paralel: 1 },
      (client, given) => client.run({ version: 1, action: 'none', steps: [], notes: [] }, given),
    ],
  ])('is refused by %s, which names %s', async (of, meant, given, call) => {
    await using there = await clientTest(map, { engine });
    const error: unknown = await call(there.client, untyped(given)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject(refusal(of, Object.keys(given)[0] ?? '', meant));
    expect(there.engine.requests).toEqual([]);
  });

  it.each<[string, string, object]>([
    ['MappingDockerClient', 'optionDefaults', { optionDefault: {} }],
    ['MappingDockerClient', 'clientName', { clientname: 'apps' }],
    ['optionDefaults', 'removePersistent', { optionDefaults: { removepersistent: false } }],
  ])('is refused by %s, which names %s', (of, meant, given) => {
    const make = () => new MappingDockerClient(new ContainerMap('main', map), undefined, untyped(given));
    const name = Object.keys('optionDefaults' in given ? Object(given.optionDefaults) : given)[0] ?? '';
    expect(make).toThrow(expect.objectContaining(refusal(of, name, meant)));
  });
});

it('one object may have the options of planning and of carrying out', async () => {
  await using there = await clientTest(map, { engine });
  const { client } = there;
  const both = { removeNetworks: true, instances: [], parallel: 2 };
  expect((await client.run(await client.plan('startup', [], both), both)).outcomes).toHaveLength(2);
  const saved = await client.savedPlan('shutdown', [], both);
  expect((await client.apply(saved, both)).outcomes.length).toBeGreaterThan(0);
  expect(await client.differences([], both)).toHaveLength(1);
});

describe('an action of the own', () => {
  const mine: CustomAction = ({ plan, options }) => {
    expect(options).toMatchObject({ colour: 'red' });
    return plan('create');
  };
  const client = { actions: { mine } };

  it('has whatever options it wants, and may pass them on', async () => {
    await using there = await clientTest(map, { engine, client });
    const { outcomes } = await there.client.call('mine', 'web', untyped({ colour: 'red' }));
    expect(outcomes.map(({ step }) => step.id)).toEqual(['create container:main.web']);
  });

  it('has parameters, with which a built-in one has nothing to do', async () => {
    await using there = await clientTest(map, { engine, client });
    const { outcomes } = await there.client.call('create', 'web', { parameters: { colour: 'red' } });
    expect(outcomes).toHaveLength(1);
  });
});
