/** Which replacements a run leaves out where a build gives the image that the container has: those with no other reason. */
import { describe, expect, test } from 'vitest';
import { buildLabel } from '../../../src/image/build-label.js';
import type { StepCondition } from '../../../src/plan/step.js';
import {
  containerItem,
  type DetailsChanges,
  detailsOf,
  type Exists,
  type PlanCase,
  planOf,
} from './support.js';

const map = { web: { build: '/srv/web' } };
const builds = { 'web:latest': { digest: '1-a', bases: [] } };
const onImage: StepCondition = { otherImage: 'web:latest', replaced: [] };

/** Containers as the map has them, and an image of `web` with another label than it would get now. */
function existing(content: object, changes: Readonly<Record<string, DetailsChanges>> = {}): Exists {
  const names = Object.keys(content).filter((name) => name !== 'networks');
  return {
    images: { 'web:latest': 'id of web:latest', 'db:latest': 'id of db:latest' },
    imageLabels: { 'id of web:latest': { [buildLabel]: '1-b' } },
    networks: ['main.net'],
    details: names.map((name) => detailsOf(containerItem(content, `main.${name}`), changes[name])),
  };
}

/** By the name of the container that is replaced. */
function conditions(asked: PlanCase): Readonly<Record<string, StepCondition | 'none'>> {
  const replaced = planOf('update', { builds, ...asked }).steps.filter(
    ({ kind }) => kind === 'replaceContainer',
  );
  return Object.fromEntries(
    replaced.map((step) => [step.target, (step.kind === 'replaceContainer' && step.onlyIf) || 'none']),
  );
}

test('one whose image is built, and that is as declared', () => {
  expect(conditions({ map, exists: existing(map) })).toEqual({ 'main.web': onImage });
});

test('one that has ended, as it should', () => {
  const task = { web: { build: '/srv/web', ready: 'completed' } };
  const exists = existing(task, { web: { status: 'exited', exitCode: 0 } });
  expect(conditions({ map: task, exists })).toEqual({ 'main.web': onImage });
});

test('one that keeps a limit, as was asked for', () => {
  const exists = existing(map, { web: { hostConfiguration: { Memory: 2 ** 26 } } });
  const [options, asked] = [{ compare: { mem_limit: 'exact' } }, { map, exists }] as const;
  expect(conditions({ ...asked, options: { ...options, skipLimitReset: true } })).toEqual({
    'main.web': onImage,
  });
  expect(conditions({ ...asked, options })).toEqual({ 'main.web': 'none' });
});

describe('not one', () => {
  const otherwise = (web: object, changes: DetailsChanges = {}): PlanCase => {
    const declared = { web: { ...map.web, ...web }, networks: { net: {} } };
    return { map: declared, exists: existing(declared, { web: changes }) };
  };

  test.each<[string, PlanCase]>([
    ['of which a field differs', otherwise({ user: 'me' }, { configuration: { User: 'root' } })],
    [
      'of which a limit differs',
      otherwise({ host_config: { mem_limit: '64m' } }, { hostConfiguration: { Memory: 2 ** 27 } }),
    ],
    ['that is on no network of its declaration', otherwise({ networks: 'net' }, { networks: {} })],
    ['that is stopped', otherwise({}, { status: 'exited', exitCode: 1 })],
    ['that is paused', otherwise({}, { status: 'paused' })],
    ['that others would have to wait for', otherwise({ create_options: { healthcheck: { test: 'true' } } })],
    ['that is asked for', { ...otherwise({}), options: { forceUpdate: 'web' } }],
  ])('%s', (_, asked) => {
    expect(conditions(asked)).toEqual({ 'main.web': 'none' });
  });

  test('in which a command does not run that should', () => {
    const serving = { web: { ...map.web, exec_commands: ['serve'] } };
    const running = [{ user: 'root', command: 'serve' }];
    const asked = (processes: Exists['processes']) => ({
      map: serving,
      exists: { ...existing(serving), ...(processes && { processes }) },
    });
    expect(conditions(asked({ 'main.web': [] }))).toEqual({ 'main.web': 'none' });
    expect(conditions(asked({ 'main.web': running }))).toEqual({ 'main.web': onImage });
  });

  test('whose image is another one now', () => {
    const exists = existing(map, { web: { imageId: 'older' } });
    const current = { ...exists, imageLabels: { 'id of web:latest': { [buildLabel]: '1-a' } } };
    expect(conditions({ map, exists: current })).toEqual({ 'main.web': 'none' });
    expect(conditions({ map, exists })).toEqual({ 'main.web': onImage });
  });
});

describe('one that is bound to others', () => {
  const bound = {
    ...map,
    db: { image: 'db' },
    app: { image: 'db', links: ['web', 'db'], exec_commands: [['prepare', null, 'initial']] },
  };
  const links = { hostConfiguration: { Links: ['/main.web:/main.app/web', '/main.db:/main.app/db'] } };
  const onWeb: StepCondition = { replaced: ['replace container:main.web'] };

  test.each([
    ['among the targets', []],
    ['besides them', ['web']],
  ])('%s', (_, names) => {
    expect(conditions({ map: bound, names, exists: existing(bound, { app: links }) })).toEqual({
      'main.web': onImage,
      'main.app': onWeb,
    });
  });

  test('and has commands', () => {
    const { steps } = planOf('update', { map: bound, builds, exists: existing(bound, { app: links }) });
    expect(steps.find(({ kind }) => kind === 'execCommands')).toMatchObject({
      onlyIf: { replaced: ['replace container:main.app'] },
    });
  });

  test('of which one is replaced in any case', () => {
    const exists = existing(bound, { app: links });
    expect(conditions({ map: bound, exists, options: { forceUpdate: 'db' } })).toEqual({
      'main.db': 'none',
      'main.web': onImage,
      'main.app': 'none',
    });
  });

  test('and differs itself: it counts only where the update is about it', () => {
    const content = { ...bound, app: { ...bound.app, user: 'me' } };
    const exists = existing(content, { app: { ...links, configuration: { User: 'root' } } });
    expect(conditions({ map: content, exists })).toMatchObject({ 'main.app': 'none' });
    expect(conditions({ map: content, names: ['web'], exists })).toMatchObject({ 'main.app': onWeb });
  });
});
