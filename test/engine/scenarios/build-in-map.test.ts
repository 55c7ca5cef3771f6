/** A map that builds its images: what is missing or has changed is built before it is needed, and nothing else. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MappingDockerClient, planText, RunError, type RunResult } from '../../../src/index.js';
import { Scenario, twice } from './support.js';

const scenario = new Scenario('builds');
const image = (name: string) => `${scenario.name}/${name}:latest`;
let folder: string;
/** Ids of images that have lost their name to newer ones. */
const replaced = new Set<string>();

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** `web` is based on `base`; `other` on neither. */
function client(): MappingDockerClient {
  const idle = { create_options: { command: ['sleep', '1000'] }, stop_signal: 'SIGKILL' };
  return scenario.client({
    repository: scenario.name,
    containers: {
      web: { ...idle, build: { context: join(folder, 'web'), args: { COLOR: 'red' } } },
      base: { ...idle, build: join(folder, 'base') },
      other: { ...idle, build: { dockerfile_inline: `FROM ${scenario.image}\nRUN echo other > /other\n` } },
    },
  });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-builds-'));
  await write('base/Dockerfile', `FROM ${scenario.image}\nRUN echo base > /base\n`);
  await write(
    'web/Dockerfile',
    `FROM ${scenario.name}/base\nARG COLOR\nCOPY page /page\nRUN echo $COLOR > /color\n`,
  );
  await write('web/page', 'hello');
});

afterEach(async () => {
  await scenario.clear();
  for (const name of ['web', 'base', 'other'])
    await scenario.engine.images.remove(image(name), { force: true });
  for (const id of replaced) await scenario.engine.images.remove(id, { force: true });
  replaced.clear();
  await rm(folder, { recursive: true });
});

afterAll(() => scenario.end());

function steps({ outcomes }: RunResult): readonly string[] {
  for (const { step } of outcomes)
    if (step.kind === 'buildImage' && step.replaces !== undefined) replaced.add(step.replaces);
  return outcomes
    .map(({ step, status }) => `${step.id.replaceAll(scenario.name, 'main')} ${status}`)
    .toSorted();
}

async function ids(): Promise<readonly string[]> {
  const containers = await scenario.engine.containers.list();
  return containers.flatMap(({ name, id }) => (name.startsWith(`${scenario.name}.`) ? [id] : [])).toSorted();
}

async function contentIn(container: string, path: string): Promise<string> {
  const { containers } = scenario.engine;
  const id = await containers.exec(scenario.object(container), { command: ['cat', path] });
  let text = '';
  for await (const frame of containers.startExec(id)) text += frame.data.toString();
  return text;
}

test('up builds in order, and once; update replaces what has changed', async () => {
  expect(steps(await twice(client(), 'startup'))).toEqual([
    'build image:main/base:latest done',
    'build image:main/other:latest done',
    'build image:main/web:latest done',
    ...['base', 'other', 'web'].map((name) => `create container:main.${name} done`),
    ...['base', 'other', 'web'].map((name) => `start container:main.${name} done`),
  ]);
  expect(await contentIn('web', '/color')).toBe('red\n');
  expect(await contentIn('web', '/base')).toBe('base\n');

  await write('web/page', 'hello again');
  expect(steps(await twice(client(), 'update'))).toEqual([
    'build image:main/web:latest done',
    'replace container:main.web done',
  ]);
  expect(await contentIn('web', '/page')).toBe('hello again');
});

test('a changed base takes along what is based on it', async () => {
  await client().build();
  await write('base/Dockerfile', `FROM ${scenario.image}\nRUN echo another > /base\n`);
  expect(steps(await twice(client(), 'build'))).toEqual([
    'build image:main/base:latest done',
    'build image:main/web:latest done',
  ]);
});

test('a missing Dockerfile is told before anything is touched', async () => {
  await rm(join(folder, 'web', 'Dockerfile'));
  await rm(join(folder, 'base'), { recursive: true });
  const error: unknown = await client()
    .startup()
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: 'build-source',
    problems: [
      {
        path: ['containers', 'web', 'build'],
        message: expect.stringContaining(join(folder, 'web', 'Dockerfile')),
      },
      { path: ['containers', 'base', 'build'], message: expect.stringContaining(join(folder, 'base')) },
    ],
  });
  expect(await scenario.states()).toEqual({});
  await client().startup('other');
  expect(await scenario.states()).toEqual({ other: 'running' });
});

test('a command that fails keeps back what needs it; the next run finishes', async () => {
  await write('web/Dockerfile', `FROM ${scenario.name}/base\nRUN echo told first; exit 3\n`);
  const error: unknown = await client()
    .startup()
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof RunError)) throw new Error('expected a RunError');
  expect(steps(error.result).filter((line) => !line.endsWith(' done'))).toEqual([
    'build image:main/web:latest failed',
    'create container:main.web not-done',
    'start container:main.web not-done',
  ]);
  expect(error.cause).toMatchObject({ code: 'build-failed', output: expect.stringContaining('told first') });

  await write('web/Dockerfile', `FROM ${scenario.name}/base\n`);
  expect(planText(await client().plan('build', 'base'))).toBe('');
  expect(steps(await twice(client(), 'startup'))).toEqual([
    'build image:main/web:latest done',
    'create container:main.web done',
    'start container:main.web done',
  ]);
});

describe('a build that gives the image that was there', () => {
  /** `web`, and one that is bound to it. */
  const bound = (instruction = 'COPY . /all', builder?: 'classic') => {
    const idle = { create_options: { command: ['sleep', '1000'] }, stop_signal: 'SIGKILL' };
    const build = {
      context: join(folder, 'all'),
      dockerfile_inline: `FROM ${scenario.image}\n${instruction}\n`,
      ...(builder && { builder }),
    };
    return scenario.client({
      repository: scenario.name,
      containers: {
        web: { ...idle, build, exec_commands: [['touch /first', null, 'initial']] },
        inside: { ...idle, image: scenario.image, network_mode: 'web' },
      },
    });
  };
  const kept = ({ outcomes }: RunResult) =>
    outcomes.flatMap((outcome) => (outcome.status === 'done' ? (outcome.unneeded ?? []) : [outcome.status]));

  beforeEach(() => write('all/page', 'hello'));

  test('leaves the container, its commands and what is bound to it', async () => {
    await twice(bound(), 'startup');
    const before = await ids();
    const plan = await bound().plan('update', undefined, { forceBuild: true });
    expect(kept(await bound().run(plan))).toEqual(['same-image', 'not-replaced', 'not-replaced']);
    expect(await ids()).toEqual(before);
    expect(planText(await bound().plan('update'))).toBe('');
  });

  test('is so where what has changed is changed back', async () => {
    await twice(bound(), 'startup');
    const before = await ids();
    await write('all/page', 'hello again');
    await bound().build();
    await write('all/page', 'hello');
    const result = await twice(bound(), 'update');
    expect(steps(result)).toContain('build image:main/web:latest done');
    expect(kept(result)).toContain('same-image');
    expect(await ids()).toEqual(before);
  });

  test.each([
    ['BuildKit', undefined],
    ['classic', 'classic'],
  ] as const)('is so where no instruction takes the file that has changed: %s', async (_, builder) => {
    const one = bound('COPY page /', builder);
    await twice(one, 'startup');
    const [before, image] = [await ids(), await scenario.engine.images.inspect(`${scenario.name}/web`)];
    await write('all/README', 'of no interest');
    const result = await twice(one, 'update');
    expect(steps(result)).toContain('build image:main/web:latest done');
    expect(kept(result)).toContain('same-image');
    expect(await ids()).toEqual(before);
    expect((await scenario.engine.images.inspect(`${scenario.name}/web`)).id).not.toBe(image.id);
    expect(planText(await one.plan('startup'))).toBe('');

    await write('all/page', 'hello again');
    expect(steps(await twice(one, 'update'))).toContain('replace container:main.web done');
    expect(await ids()).not.toEqual(before);
  });
});
