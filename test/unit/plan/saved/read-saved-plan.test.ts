/** What is read from a file is a plan, or it is refused. */
import { describe, expect, test } from 'vitest';
import type { StepDraft, StepKind } from '../../../../src/index.js';
import { buildPlan, readSavedPlan } from '../../../../src/index.js';
import { type SavedPlan, savePlan } from '../../../../src/plan/saved/saved-plan.js';

const container = { map: 'main', configuration: 'web', instance: 'one' };
const base = { target: 'main.web', cause: 'why', after: [] };
const payload = {
  Image: 'web',
  Labels: { a: 'b' },
  HostConfig: { Memory: 1, Strange: [null, { a: 1 }] },
};
const endpoint = { Aliases: ['a'], Links: ['b'], IPAMConfig: { IPv4Address: '10.0.0.1' } };
const creation = { payload, networks: [{ network: 'main.net', endpoint }] };
const stop = { timeout: 3, signal: 'SIGINT' };
const ready = { state: 'healthy', minimum: 1, timeout: 60 } as const;
const old = { id: 'x', name: 'main.old', running: true, stop };

/** With all that a step may have. */
const drafts: { readonly [Kind in StepKind]: Extract<StepDraft, { kind: Kind }> } = {
  pullImage: { ...base, kind: 'pullImage' },
  buildImage: {
    ...base,
    kind: 'buildImage',
    specification: {
      source: {
        kind: 'dockerfile',
        text: 'FROM a',
        files: [{ source: '/b', path: 'b' }],
        archives: ['/c.tar'],
      },
      ...{ target: 't', arguments: { A: '1' }, labels: { l: '2' }, platform: 'linux/arm64' },
      ...{ secrets: { s: { file: '/s' }, v: { environment: 'V' } }, ssh: { default: '/agent' } },
      ...{ tags: ['w:1'], cacheFrom: ['w:0'], network: 'host', extraHosts: ['h:1.2.3.4'] },
      ...{ pull: true, noCache: true, builder: 'classic' },
    },
    digest: '1-a',
    bases: { 'base:latest': '1-b' },
    replaces: 'sha256:1',
  },
  createNetwork: {
    ...base,
    kind: 'createNetwork',
    payload: { Name: 'net', Driver: 'bridge', Internal: false, Options: {}, Labels: {} },
  },
  removeNetwork: { ...base, kind: 'removeNetwork' },
  prepareVolume: {
    ...base,
    kind: 'prepareVolume',
    creates: true,
    declared: { owner: '1', mode: '2' },
    helper: { name: 'h', payload },
    differences: [{ field: 'owner', declared: '1', observed: '0' }],
  },
  removeVolume: { ...base, kind: 'removeVolume' },
  createContainer: { ...base, ...creation, kind: 'createContainer', container, volumes: ['v'] },
  connectNetwork: { ...base, kind: 'connectNetwork', container, network: 'main.net', endpoint },
  disconnectNetwork: { ...base, kind: 'disconnectNetwork', container, network: 'main.net' },
  startContainer: { ...base, kind: 'startContainer', container, delay: 1, creation },
  stopContainer: { ...base, kind: 'stopContainer', container, stop },
  restartContainer: { ...base, kind: 'restartContainer', container, stop },
  removeContainer: {
    ...base,
    kind: 'removeContainer',
    container: { ...container, instance: null },
    force: true,
    anonymousVolumes: false,
    makesWay: true,
  },
  replaceContainer: {
    ...base,
    ...creation,
    kind: 'replaceContainer',
    container,
    volumes: [],
    old,
    order: 'start-first',
    ready,
    delay: 2,
    onlyIf: { otherImage: 'web:1', replaced: ['replace container:main.db'] },
  },
  updateContainer: {
    ...base,
    kind: 'updateContainer',
    container,
    changes: { Memory: 1, Devices: [{ a: null }] },
  },
  renameContainer: { ...base, kind: 'renameContainer', container, name: 'main.web' },
  waitContainer: { ...base, kind: 'waitContainer', container, ready },
  execCommands: {
    ...base,
    kind: 'execCommands',
    container,
    commands: [{ command: ['a'], user: 'me', policy: 'initial' }],
    onlyIf: { replaced: [] },
  },
  signalContainer: { ...base, kind: 'signalContainer', container, signal: '1' },
};

const everyStep = Object.values(drafts);

function savedOf(...steps: readonly StepDraft[]): SavedPlan {
  const plan = buildPlan('own', (add, note) => {
    for (const step of steps) add(step);
    note({ code: 'kept', target: 'main.web', message: 'is kept' });
  });
  const basis = {
    containers: { a: null, b: { id: 'x', status: 'running', networks: ['n'], configuration: 'd' } },
    volumes: { v: { driver: 'local', labels: 'd' }, w: null },
    networks: { n: 'id', m: null },
    images: { i: 'sha256:1' },
  } as const;
  return savePlan(plan, { address: 'unix:///x', id: 'id' }, basis);
}

const codeOf = (content: string): unknown => {
  try {
    readSavedPlan(content);
    return undefined;
  } catch (error) {
    return error instanceof Error ? [Reflect.get(error, 'code'), error.message].join(': ') : error;
  }
};

test('a plan with all kinds of steps is read as it was written', () => {
  const saved = savedOf(...everyStep);
  expect(saved.plan.steps).toHaveLength(everyStep.length);
  expect(readSavedPlan(JSON.stringify(saved))).toEqual(saved);
});

test.each(everyStep.map((step) => [step.kind, step] as const))('of %s, every value counts', (_, draft) => {
  const saved = savedOf(draft);
  const paths = pathsIn(saved.plan.steps[0]);
  const passed = paths.filter((path) => {
    const broken = JSON.parse(JSON.stringify(saved));
    setAt(broken.plan.steps[0], path, { not: ['this'] });
    return !String(codeOf(JSON.stringify(broken))).endsWith('its step 1 is wrong');
  });
  expect(paths.length).toBeGreaterThan(4);
  expect(passed).toEqual([]);
});

describe('refused is', () => {
  const saved = savedOf(drafts.pullImage);
  test.each([
    ['what is no JSON', '{', /It is no JSON/],
    ['other JSON', '{"services":{}}', /It is no saved plan/],
    ['a list', '[]', /It is no saved plan/],
    ['the plan alone', JSON.stringify(saved.plan), /It is no saved plan/],
    [
      'another version',
      JSON.stringify({ ...saved, version: 2 }),
      /of version 2, and this .* reads version 1$/,
    ],
    [
      'one without a basis',
      JSON.stringify({ ...saved, basis: {} }),
      /something else than its steps is wrong$/,
    ],
    ['a strange note', JSON.stringify(withNote(saved, 'strange')), /something else than its steps is wrong$/],
  ])('%s', (_, content, message) => {
    expect(codeOf(content)).toMatch(/^invalid-plan: The plan cannot be read\. /);
    expect(codeOf(content)).toMatch(message);
  });

  test('a step that stands before one that it comes after, or is there twice', () => {
    const { plan } = savedOf(drafts.pullImage, { ...drafts.removeVolume, after: ['pull image:main.web'] });
    const turned = { ...saved, plan: { ...plan, steps: plan.steps.toReversed() } };
    expect(codeOf(JSON.stringify(turned))).toMatch(
      /'remove volume:main.web' does not stand after 'pull image:main.web'$/,
    );
    const doubled = { ...saved, plan: { ...plan, steps: [...plan.steps, ...plan.steps] } };
    expect(codeOf(JSON.stringify(doubled))).toMatch(/'pull image:main.web' is in it twice$/);
  });
});

function withNote(saved: SavedPlan, code: string): object {
  return { ...saved, plan: { ...saved.plan, notes: [{ code, target: 'a', message: 'b' }] } };
}

type Path = readonly (string | number)[];

/** The ways to all values, but for those that the engine judges, and that may be any object. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  const key = String(path.at(-1));
  if (typeof value !== 'object' || value === null) return [path];
  if (key === 'HostConfig' || key === 'changes') return [];
  const inside = Object.entries(value).flatMap(([member, found]) => pathsIn(found, [...path, member]));
  // An object stands for these.
  const isOpen = path.length === 0 || ['endpoint', 'IPAMConfig', 'declared', 'stop'].includes(key);
  return isOpen ? inside : [path, ...inside];
}

function setAt(target: object, path: Path, value: unknown): void {
  const [key = '', ...rest] = path;
  const member: unknown = Reflect.get(target, key);
  if (rest.length === 0) Reflect.set(target, key, value);
  else if (typeof member === 'object' && member !== null) setAt(member, rest, value);
}
