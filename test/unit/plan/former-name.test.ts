/** A configuration that was renamed in the map: its container is taken over, with its volumes. */
import { describe, expect, it } from 'vitest';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import type { Action } from '../../../src/plan/plan.js';
import { formerContainer } from '../../../src/plan/update/former-name.js';
import { declared } from '../../support/declared.js';
import {
  anonymousVolume,
  containerItem,
  detailsOf,
  type Exists,
  landscapeOf,
  linesOf,
  planOf,
  snapshotOf,
} from './support.js';

const before = { old: { image: 'app', shares: '/data' } };
const after = { new: { image: 'app', shares: '/data', previous_name: 'old' }, web: { links: 'new' } };
const old = detailsOf(containerItem(before, 'main.old'));
const images = ['app:latest', 'web:latest'];
const exists: Exists = { images, details: [old] };

const lines = (action: Action, map: object, existing: Exists, names: readonly string[] = ['new']) =>
  linesOf(action, { map, exists: existing, names }).filter((line) => !line.startsWith('  '));

describe('a container of the former name', () => {
  it('is replaced by one of the new name, which has its volumes', () => {
    const { steps } = planOf('update', { map: after, exists, names: ['new'] });
    expect(steps).toMatchObject([
      {
        kind: 'replaceContainer',
        target: 'main.new',
        cause: 'was main.old',
        old: { id: 'id of main.old', name: 'main.old', running: true },
        order: 'stop-first',
        payload: { HostConfig: { Mounts: [{ Source: anonymousVolume(1), Target: '/data' }] } },
      },
    ]);
    expect(steps[0]?.differences).toContainEqual({
      field: 'name',
      declared: 'main.new',
      observed: 'main.old',
    });
  });

  it('is replaced before those that depend on it', () => {
    expect(lines('update', after, exists, ['web'])).toEqual([
      '± container main.new  stop-first; was main.old',
      '+ container main.web  missing  [after replace container:main.new]',
      '▶ container main.web  new  [after create container:main.web, replace container:main.new]',
    ]);
  });

  it.each(['startup', 'create', 'start'] as const)(
    'keeps `%s` from making one without its volumes',
    (action) => {
      expect(lines(action, after, exists)).toEqual([
        '! main.new was called main.old before, which is there and is kept; `update` replaces it',
      ]);
    },
  );

  it('is left where the new name is taken', () => {
    const details = [old, detailsOf(containerItem(after, 'main.new'))];
    expect(lines('update', after, { images, details })).toEqual([]);
  });

  it('is left where it has a configuration again', () => {
    const both = declared('main', { ...after, ...before }, { checkIntegrity: false });
    const landscape = resolveLandscape(both);
    const { containers } = snapshotOf(exists);
    const context = { landscape, containers: new Map(containers) };
    const item = containerItem(after, 'main.new');
    expect(formerContainer(item, undefined, { ...context, landscape: landscapeOf(after) })?.name).toBe(
      'main.old',
    );
    expect(formerContainer(item, undefined, context)).toBeUndefined();
  });

  it('has one for each instance', () => {
    const one = { old: { image: 'app', instances: ['a', 'b'] } };
    const other = { new: { image: 'app', instances: ['a', 'b'], previous_name: 'old' } };
    const details = ['main.old.a', 'main.old.b'].map((name) => detailsOf(containerItem(one, name)));
    expect(lines('update', other, { images, details })).toEqual([
      '± container main.new.a  stop-first; was main.old.a',
      '± container main.new.b  stop-first; was main.old.b  [after replace container:main.new.a]',
    ]);
  });
});

describe('volumes with the name of the configuration in theirs', () => {
  const parts = { volumes: { data: '/data' }, use_attached_parent_name: true };
  const former = { old: { image: 'app', attaches: 'data' }, ...parts };
  const renamed = { new: { image: 'app', attaches: 'data', previous_name: 'old' }, ...parts };
  const existing = (...volumes: readonly string[]): Exists => ({
    images,
    details: [detailsOf(containerItem(former, 'main.old'))],
    volumes: volumes.map((name) => ({ name })),
  });

  it.each(['update', 'startup'] as const)('keep `%s` from doing anything until they are copied', (action) => {
    expect(() => planOf(action, { map: renamed, exists: existing('main.old.data') })).toThrow(
      expect.objectContaining({
        code: 'former-volume',
        message: 'Engines cannot rename volumes:\n  main.old.data would be main.new.data',
        hint: expect.stringContaining('-v main.old.data:/from:ro -v main.new.data:/to'),
      }),
    );
  });

  it('are used as soon as they are there', () => {
    expect(lines('update', renamed, existing('main.old.data', 'main.new.data'))).toEqual([
      '± container main.new  stop-first; was main.old',
    ]);
  });
});
