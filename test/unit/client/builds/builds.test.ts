/** A map that builds its images, from files to running containers. */
import { describe, expect, test } from 'vitest';
import { buildLabel } from '../../../../src/image/build-label.js';
import { ContainerMap, MappingDockerClient, RunError, readSavedPlan } from '../../../../src/index.js';
import { buildTest } from './support.js';

const files = {
  'base/Dockerfile': 'FROM idle\nENV A=1\n',
  'web/Dockerfile': 'FROM shop/base\nCOPY index.html /\n',
  'web/index.html': 'hello',
};

const content = (at: (path: string) => string) => ({
  repository: 'shop',
  web: { build: at('web') },
  base: { build: at('base') },
});

test('up builds what is missing before it is needed, and does nothing a second time', async () => {
  await using stage = await buildTest(files, content);
  const { outcomes } = await stage.client.startup();
  expect(outcomes.map(({ step, status }) => `${step.id} ${status}`)).toEqual([
    'build image:shop/base:latest done',
    'build image:shop/web:latest done',
    'create container:main.web done',
    'start container:main.web done',
    'create container:main.base done',
    'start container:main.base done',
  ]);
  expect(stage.engine.container('main.web').status).toBe('running');
  expect(await stage.lines('startup')).toEqual([]);
  expect(await stage.lines('update')).toEqual([]);
  expect(await stage.lines('build')).toEqual([]);
});

test('update builds what has changed, and replaces its containers only', async () => {
  await using stage = await buildTest(files, content);
  await stage.client.startup();
  await stage.write('web/index.html', 'hello again');
  expect(await stage.lines('startup')).toEqual([
    '~ image shop/web:latest  from /web; changed',
    '! main.web was made from another build of shop/web:latest; it is left as it is (`update` brings it up to date)',
  ]);
  const [row] = await stage.client.differences('web');
  expect(row?.fields.filter(({ equal }) => !equal)).toMatchObject([
    { field: 'image', declared: 'shop/web:latest (built anew)' },
  ]);
  const { outcomes } = await stage.client.update();
  expect(outcomes.map(({ step }) => step.id)).toEqual([
    'build image:shop/web:latest',
    'replace container:main.web',
  ]);
  expect(await stage.lines('update')).toEqual([]);
});

describe('a container that is bound to one that update replaces, and whose image is gone', () => {
  const bound = (at: (path: string) => string) => ({
    ...content(at),
    bound: { build: at('bound'), network_mode: 'base' },
  });
  const withBound = { ...files, 'bound/Dockerfile': 'FROM idle\nENV B=1\n' };

  test('has it built anew', async () => {
    await using stage = await buildTest(withBound, bound);
    await stage.client.startup();
    await stage.wrapper.engine.images.remove('shop/bound:latest', { force: true });
    await stage.write('base/Dockerfile', 'FROM idle\nENV A=2\n');
    const { outcomes } = await stage.client.update('base');
    expect(outcomes.map(({ step, status }) => `${step.id} ${status}`)).toEqual([
      'build image:shop/base:latest done',
      'replace container:main.base done',
      'build image:shop/bound:latest done',
      'replace container:main.bound done',
    ]);
  });

  test('is of no interest where it does not run', async () => {
    await using stage = await buildTest(withBound, bound);
    await stage.client.startup();
    await stage.client.shutdown('bound');
    await stage.wrapper.engine.images.remove('shop/bound:latest', { force: true });
    await stage.write('bound/Dockerfile', 'NONSENSE');
    await stage.write('base/Dockerfile', 'FROM idle\nENV A=2\n');
    expect((await stage.client.plan('update', 'base')).steps.map(({ id }) => id)).toEqual([
      'build image:shop/base:latest',
      'replace container:main.base',
    ]);
  });
});

test('a changed base takes along what is based on it, also in a later run', async () => {
  await using stage = await buildTest(files, content);
  await stage.client.build();
  await stage.write('base/Dockerfile', 'FROM idle\nENV A=2\n');
  await stage.client.build('base');
  expect(await stage.lines('build')).toEqual([
    '~ image shop/web:latest  from /web; its base images have changed',
  ]);
  await stage.client.build();
  expect(await stage.lines('build')).toEqual([]);
});

describe('a build that fails', () => {
  const two = {
    'good/Dockerfile': 'FROM idle\nLABEL a=1\n',
    'bad/Dockerfile': 'FROM idle\nNONSENSE\n',
  };
  const both = (at: (path: string) => string) => ({ good: { build: at('good') }, bad: { build: at('bad') } });

  test('keeps back what needs it, and nothing else; the next run finishes', async () => {
    await using stage = await buildTest(two, both);
    const error: unknown = await stage.client.startup().catch((thrown: unknown) => thrown);
    if (!(error instanceof RunError)) throw new Error('expected a RunError');
    expect(error.result.outcomes.map(({ step, status }) => `${step.id} ${status}`)).toEqual([
      'build image:good:latest done',
      'create container:main.good done',
      'start container:main.good done',
      'build image:bad:latest failed',
      'create container:main.bad not-done',
      'start container:main.bad not-done',
    ]);
    expect(error.cause).toMatchObject({ code: 'build-failed' });
    await stage.write('bad/Dockerfile', 'FROM idle\n');
    expect(await stage.lines('startup')).toEqual([
      '+ image bad:latest  from /bad; missing',
      '+ container main.bad  missing',
      '▶ container main.bad  new',
    ]);
    await stage.client.startup();
    expect(await stage.lines('startup')).toEqual([]);
  });
});

describe('sources that cannot be read', () => {
  const missing = (at: (path: string) => string) => ({
    one: { build: at('nowhere') },
    two: { build: { context: at('web'), dockerfile: 'Dockerfil' } },
    other: { image: 'idle' },
  });

  test('are told at once, before anything is touched', async () => {
    await using stage = await buildTest(files, missing);
    await expect(stage.client.startup()).rejects.toMatchObject({
      code: 'build-source',
      problems: [
        {
          code: 'build-source',
          path: ['containers', 'one', 'build'],
          message: expect.stringContaining(stage.at('nowhere')),
        },
        {
          code: 'build-source',
          path: ['containers', 'two', 'build'],
          message: expect.stringContaining('Dockerfil'),
        },
      ],
    });
    // The version may be asked for meanwhile.
    expect(stage.engine.requests.filter(({ call }) => call !== 'GET /version')).toEqual([]);
  });

  test('are of no interest to those who do not need them', async () => {
    await using stage = await buildTest(files, missing);
    expect(await stage.lines('startup', 'other')).toHaveLength(2);
    expect(await stage.lines('build', 'other')).toHaveLength(1);
    expect(await stage.lines('stop')).toEqual([]);
  });
});

describe('options', () => {
  test('buildImages: false uses what is there', async () => {
    await using stage = await buildTest(files, content);
    await expect(stage.client.plan('startup', 'web', { buildImages: false })).rejects.toMatchObject({
      code: 'image-not-built',
    });
    await stage.client.build();
    await stage.write('web/index.html', 'changed');
    expect(await stage.lines('startup', 'web', { buildImages: false })).toEqual([
      '+ container main.web  missing',
      '▶ container main.web  new',
    ]);
  });

  test('forceBuild builds the targets anew', async () => {
    await using stage = await buildTest(files, content);
    await stage.client.build();
    expect(await stage.lines('build', 'web', { forceBuild: true })).toEqual([
      '~ image shop/web:latest  from /web; asked for',
    ]);
  });
});

test('the label tells what went into the image, also where that has changed since the plan was made', async () => {
  await using stage = await buildTest(files, content);
  const plan = await stage.client.plan('build');
  await stage.write('web/index.html', 'later');
  await stage.client.run(plan);
  expect(await stage.lines('build')).toEqual([]);
  const { labels } = await stage.wrapper.engine.images.inspect('shop/web:latest');
  expect(labels[buildLabel]).toMatch(/^1-[0-9a-f]{64}\+[0-9a-f]{16}$/);
});

test('a saved plan is refused where files have changed', async () => {
  await using stage = await buildTest(files, content);
  const saved = readSavedPlan(JSON.stringify(await stage.client.savedPlan('startup')));
  await stage.write('web/index.html', 'changed');
  await expect(stage.client.apply(saved)).rejects.toMatchObject({
    code: 'stale-plan',
    message: 'What images are built from has changed since the plan was made:\n  image shop/web:latest',
  });
  await stage.write('web/index.html', 'hello');
  await stage.client.apply(saved);
  expect(await stage.lines('startup')).toEqual([]);
});

test('two maps must not build one image in two ways, and may share a build', async () => {
  await using stage = await buildTest(files, content);
  const other = (build: string | null) =>
    new MappingDockerClient(
      [stage.map, new ContainerMap('other', { repository: 'shop', site: { image: 'web', build } })],
      stage.wrapper,
    );
  await expect(other(stage.at('base')).plan('build')).rejects.toMatchObject({
    code: 'conflicting-builds',
    message:
      "'main.web' and 'other.site' have the same image shop/web:latest, and build it in different ways",
  });
  const plan = await other(null).plan('startup', 'other.site');
  expect(plan.steps.map(({ id }) => id)).toEqual([
    'build image:shop/base:latest',
    'build image:shop/web:latest',
    'create container:other.site',
    'start container:other.site',
  ]);
});

test('a script runs in a container of an image that is built for it', async () => {
  await using stage = await buildTest({ 'tool/Dockerfile': 'FROM scratch\nENV A=made\n' }, (at) => ({
    tool: { build: at('tool') },
  }));
  const result = await stage.client.runScript('tool', { commandFormat: ['sh', '-c', 'echo $A'] });
  expect(Object.values(result)).toMatchObject([{ exitCode: 0, log: 'made\n' }]);
  expect(await stage.lines('build')).toEqual([]);
});
