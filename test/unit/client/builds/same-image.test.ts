/** A build that gives the image which the container has already: update replaces nothing for it. */
import { describe, expect, test } from 'vitest';
import { RunError, type RunEvent, type RunResult, readSavedPlan } from '../../../../src/index.js';
import { type BuildTest, buildTest } from './support.js';

const files = { 'web/Dockerfile': 'FROM idle\nCOPY page /\n', 'web/page': 'hello' };
const idle = { image: 'idle' };

const content = (at: (path: string) => string) => ({
  web: { build: at('web'), exec_commands: [['true', null, 'initial']] },
});

/** Containers by the part of their name after the map's, with their ids. */
function ids({ engine }: BuildTest, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, engine.container(`main.${name}`).id]));
}

function became({ outcomes }: RunResult): readonly string[] {
  return outcomes.map((outcome) => {
    if (outcome.status !== 'done') return `${outcome.step.id} ${outcome.status}`;
    return `${outcome.step.id} ${outcome.unneeded ?? (outcome.changed ? 'done' : 'unchanged')}`;
  });
}

describe('a build that changes nothing', () => {
  test('leaves the container, and runs no commands in it', async () => {
    await using stage = await buildTest(files, content);
    await stage.client.startup();
    const before = ids(stage, 'web');
    const plan = await stage.client.plan('update', undefined, { forceBuild: true });
    expect(became(await stage.client.run(plan))).toEqual([
      'build image:web:latest done',
      'replace container:main.web same-image',
      'run commands in container:main.web not-replaced',
    ]);
    expect(ids(stage, 'web')).toEqual(before);
    expect(await stage.lines('update')).toEqual([]);
  });

  test('is told as a step that is done, and changed nothing', async () => {
    await using stage = await buildTest(files, content);
    await stage.client.startup();
    const events: RunEvent[] = [];
    const onEvent = (event: RunEvent) => void events.push(event);
    await stage.client.update(undefined, { forceBuild: true, onEvent });
    const ends = events.flatMap((event) => (event.type === 'finished' ? [event.outcome] : []));
    expect(ends.find(({ step }) => step.kind === 'replaceContainer')).toMatchObject({
      status: 'done',
      changed: false,
      unneeded: 'same-image',
    });
  });

  test('is so where the sources are again what the container was made from', async () => {
    await using stage = await buildTest(files, content);
    await stage.client.startup();
    const before = ids(stage, 'web');
    await stage.write('web/page', 'hello again');
    await stage.client.build();
    await stage.write('web/page', 'hello');
    expect((await stage.lines('update')).slice(0, 1)).toEqual(['~ image web:latest  from /web; changed']);
    await stage.client.update();
    expect(ids(stage, 'web')).toEqual(before);
    expect(await stage.lines('update')).toEqual([]);
  });

  test('keeps from being replaced no container that differs otherwise', async () => {
    await using stage = await buildTest(files, (at) => ({ web: { build: at('web') } }));
    await stage.client.startup();
    const before = ids(stage, 'web');
    stage.map.mergeFromObject({ web: { create_options: { environment: { MODE: 'new' } } } });
    expect(became(await stage.client.update(undefined, { forceBuild: true }))).toEqual([
      'build image:web:latest done',
      'replace container:main.web done',
    ]);
    expect(ids(stage, 'web')).not.toEqual(before);
  });
});

describe('a file that no instruction takes makes another image, with the same in it', () => {
  const plain = { 'web/Dockerfile': 'FROM idle\nENV A=1\n', 'web/README': 'hello' };
  const map = (at: (path: string) => string) => ({ web: { build: at('web') }, other: { image: 'idle' } });

  test('the container stays, and no later plan sees a difference', async () => {
    await using stage = await buildTest(plain, map);
    await stage.client.startup();
    const before = ids(stage, 'web');
    const { id } = await stage.wrapper.engine.images.inspect('web');
    await stage.write('web/README', 'hello again');
    expect(became(await stage.client.update())).toEqual([
      'build image:web:latest done',
      'replace container:main.web same-image',
    ]);
    expect(ids(stage, 'web')).toEqual(before);
    expect((await stage.wrapper.engine.images.inspect('web')).id).not.toBe(id);
    expect(await stage.lines('update')).toEqual([]);
    expect(await stage.lines('startup')).toEqual([]);
    const rows = await stage.client.differences('web');
    expect(rows.flatMap(({ fields }) => fields.filter(({ equal }) => !equal))).toEqual([]);
  });

  test('so it does where the image was built before', async () => {
    await using stage = await buildTest(plain, map);
    await stage.client.startup();
    await stage.write('web/README', 'hello again');
    await stage.client.build();
    expect(await stage.lines('update')).toEqual([]);
    await stage.write('web/Dockerfile', 'FROM idle\nENV A=2\n');
    await stage.client.build();
    expect((await stage.lines('update'))[0]).toBe('± container main.web  start-first; image differs');
  });

  test('nothing is asked for where the ids are the same', async () => {
    await using stage = await buildTest(plain, map);
    await stage.client.startup();
    stage.engine.clearRequests();
    await stage.lines('startup');
    expect(stage.engine.requestsTo('GET /images/*/json')).toEqual([]);
  });
});

describe('containers that are bound to one that stays', () => {
  const bound = (at: (path: string) => string) => ({
    web: { build: at('web'), shares: ['/data'] },
    linked: { ...idle, links: 'web', exec_commands: [['true', null, 'initial']] },
    inside: { ...idle, network_mode: 'web' },
    further: { ...idle, network_mode: 'inside' },
    reader: { ...idle, uses: 'web' },
  });
  const all = ['web', 'linked', 'inside', 'further', 'reader'];

  test.each([
    ['update of all', undefined],
    ['update of one', 'web'],
  ] as const)('stay: %s', async (_, names) => {
    await using stage = await buildTest(files, bound);
    await stage.client.startup();
    const before = ids(stage, ...all);
    const result = await stage.client.update(names, { forceBuild: true });
    expect(became(result).filter((line) => !line.startsWith('build '))).toEqual([
      'replace container:main.web same-image',
      'replace container:main.linked not-replaced',
      'run commands in container:main.linked not-replaced',
      'replace container:main.inside not-replaced',
      'replace container:main.further not-replaced',
    ]);
    expect(ids(stage, ...all)).toEqual(before);
    expect(await stage.lines('update')).toEqual([]);
  });

  test('are replaced where it is', async () => {
    await using stage = await buildTest(files, bound);
    await stage.client.startup();
    await stage.write('web/page', 'hello again');
    expect(became(await stage.client.update('web'))).toEqual([
      'build image:web:latest done',
      'replace container:main.web done',
      'replace container:main.linked done',
      'run commands in container:main.linked done',
      'replace container:main.inside done',
      'replace container:main.further done',
    ]);
    expect(await stage.lines('update')).toEqual([]);
  });
});

test('what an earlier run left behind is replaced all the same', async () => {
  await using stage = await buildTest(files, (at) => ({
    web: { build: at('web') },
    inside: { ...idle, network_mode: 'web' },
  }));
  await stage.client.startup();
  await stage.write('web/page', 'hello again');
  const ending = new AbortController();
  await expect(
    stage.client.update('web', {
      signal: ending.signal,
      onEvent: (event) =>
        event.type === 'finished' && event.outcome.step.kind === 'replaceContainer' && ending.abort(),
    }),
  ).rejects.toMatchObject({ code: 'run-interrupted' });
  expect(became(await stage.client.update('web', { forceBuild: true }))).toEqual([
    'build image:web:latest done',
    'replace container:main.web same-image',
    'replace container:main.inside done',
  ]);
  expect(await stage.lines('update')).toEqual([]);
});

test('a saved plan replaces nothing either', async () => {
  await using stage = await buildTest(files, content);
  await stage.client.startup();
  const before = ids(stage, 'web');
  const options = { forceBuild: true };
  const saved = readSavedPlan(JSON.stringify(await stage.client.savedPlan('update', undefined, options)));
  expect(became(await stage.client.apply(saved))).toContain('replace container:main.web same-image');
  expect(ids(stage, 'web')).toEqual(before);
});

test('a run that ends between the build and the replacement leaves nothing to do', async () => {
  await using stage = await buildTest(files, content);
  await stage.client.startup();
  const before = ids(stage, 'web');
  const ending = new AbortController();
  const error: unknown = await stage.client
    .update(undefined, {
      forceBuild: true,
      signal: ending.signal,
      onEvent: ({ type }) => type === 'finished' && ending.abort(),
    })
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof RunError)) throw new Error('expected a RunError');
  expect(became(error.result)).toEqual([
    'build image:web:latest done',
    'replace container:main.web not-done',
    'run commands in container:main.web not-done',
  ]);
  expect(await stage.lines('update')).toEqual([]);
  expect(ids(stage, 'web')).toEqual(before);
});

test('a build that fails keeps the container, and the next one leaves it', async () => {
  await using stage = await buildTest(files, content);
  await stage.client.startup();
  const before = ids(stage, 'web');
  await stage.write('web/Dockerfile', 'FROM idle\nNONSENSE\n');
  await expect(stage.client.update()).rejects.toMatchObject({ code: 'run-failed' });
  await stage.write('web/Dockerfile', files['web/Dockerfile']);
  expect(became(await stage.client.update(undefined, { forceBuild: true }))).toContain(
    'replace container:main.web same-image',
  );
  expect(ids(stage, 'web')).toEqual(before);
});

test('instances stay, all of them', async () => {
  await using stage = await buildTest(files, (at) => ({ web: { build: at('web'), instances: ['a', 'b'] } }));
  await stage.client.startup();
  const before = ids(stage, 'web.a', 'web.b');
  const result = await stage.client.update(undefined, { forceBuild: true });
  expect(became(result).slice(1)).toEqual([
    'replace container:main.web.a same-image',
    'replace container:main.web.b same-image',
  ]);
  expect(ids(stage, 'web.a', 'web.b')).toEqual(before);
});
