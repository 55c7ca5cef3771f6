import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/plan/plan.js';
import { labelsOf, linesOf } from './support.js';

const map = { db: null, app: { links: { db: 'data' } }, web: { links: 'app' } };
const images = ['db:latest', 'app:latest', 'web:latest'];

const stopped = { status: 'exited', exitCode: 0 } as const;
const db = { name: 'main.db', linkedFrom: ['main.app/data'] };
const app = {
  name: 'main.app',
  labels: labelsOf(map, 'container:main.app'),
  linkedFrom: ['main.web/app'],
  ...stopped,
};
const web = { name: 'main.web', labels: labelsOf(map, 'container:main.web'), ...stopped };

type Containers = NonNullable<NonNullable<Parameters<typeof linesOf>[1]['exists']>['containers']>;

/** The plan without its edges. */
function steps(action: Action, containers: Containers, names?: readonly string[], declared: object = map) {
  const lines = linesOf(action, { map: declared, exists: { images, containers }, ...(names && { names }) });
  return lines.map((line) => line.replace(/ {2}\[after .*\]$/, ''));
}

const appAnew = [
  '- container main.app  it links to main.db, which is made anew',
  '+ container main.app  it links to main.db, which is made anew',
  '▶ container main.app  new',
];

describe('startup of a container that links to another on the default network', () => {
  it('starts it where the link holds', () => {
    expect(steps('startup', [db, app], ['app'])).toEqual(['▶ container main.app  exited (0)']);
  });

  it('makes it anew after what it links to, which is missing', () => {
    expect(linesOf('startup', { map, names: ['app'], exists: { images, containers: [app] } })).toEqual([
      '+ container main.db  missing, needed by main.app',
      '▶ container main.db  new  [after create container:main.db]',
      '- container main.app  it links to main.db, which is made anew',
      '+ container main.app  it links to main.db, which is made anew  [after remove container:main.app, create container:main.db]',
      '▶ container main.app  new  [after create container:main.app, start container:main.db]',
    ]);
  });

  it.each([
    ['nobody links to', undefined],
    ['others link to', ['main.web/data', 'main.app/other']],
  ])('makes it anew where what bears the name is another one, which %s', (_, linkedFrom) => {
    const other = { name: 'main.db', ...(linkedFrom && { linkedFrom }) };
    expect(steps('startup', [other, app], ['app'])).toEqual(appAnew);
  });

  it('makes it anew where it never ran', () => {
    const { exitCode: _, ...ended } = app;
    const created = { ...ended, status: 'created' as const, networks: ['bridge'] };
    expect(steps('startup', [{ name: 'main.db' }, created], ['app'])).toEqual(appAnew);
  });

  it('makes what links to it anew in turn', () => {
    expect(steps('startup', [{ name: 'main.db' }, app, web])).toEqual([
      ...appAnew,
      '- container main.web  it links to main.app, which is made anew',
      '+ container main.web  it links to main.app, which is made anew',
      '▶ container main.web  new',
    ]);
  });

  it('makes it anew on the default network by its name as well', () => {
    const declared = { ...map, app: { ...map.app, networks: ['bridge', 'net'] }, networks: { net: null } };
    const labels = labelsOf(declared, 'container:main.app');
    const lines = linesOf('startup', {
      map: declared,
      exists: {
        images,
        networks: ['main.net'],
        containers: [{ name: 'main.db' }, { ...app, labels, networks: ['bridge', 'main.net'] }],
      },
      names: ['app'],
    });
    expect(lines[0]).toBe('- container main.app  it links to main.db, which is made anew');
  });

  it('leaves it alone while it runs', () => {
    expect(steps('startup', [{ name: 'main.db' }, { ...app, status: 'running' }], ['app'])).toEqual([]);
  });

  it.each([
    ['an older declaration', { 'io.docker-map.hash': '2-0000000000000000' }],
    ["somebody's hand", {}],
  ])('only starts it where it is of %s, for its links are not known', (_, labels) => {
    expect(steps('startup', [{ name: 'main.db' }, { ...app, labels }], ['app'])).toContain(
      '▶ container main.app  exited (0)',
    );
  });

  it('leaves it alone where it is persistent and has run', () => {
    const persistent = { ...map, app: { ...map.app, persistent: true } };
    const labels = labelsOf(persistent, 'container:main.app');
    const containers = [{ name: 'main.db' }, { ...app, labels }];
    expect(steps('startup', containers, ['app'], persistent).join()).not.toMatch(/[+▶] container main.app/);
  });

  it.each([
    ['of its own', { networks: { net: { links: 'db' } } }],
    ['of its own, where the links are those of the container', { networks: 'net', links: 'db' }],
    ['of the host', { links: 'db', network_mode: 'host' }],
  ])('only starts it where it is on a network %s', (_, how) => {
    const elsewhere = { db: { networks: 'net' }, app: how, networks: { net: null } };
    const labels = labelsOf(elsewhere, 'container:main.app');
    const networks = ['main.net'];
    const containers = [
      { name: 'main.db', networks },
      { ...app, labels, networks },
    ];
    const lines = linesOf('startup', {
      map: elsewhere,
      exists: { images, networks, containers },
      names: ['app'],
    });
    expect(lines).toEqual(['▶ container main.app  exited (0)']);
  });

  it('has no say where the other is not of the map', () => {
    const foreign = { app: { host_config: { Links: ['elsewhere:data'] } } };
    const labels = labelsOf(foreign, 'container:main.app');
    expect(steps('startup', [{ ...app, labels }], ['app'], foreign)).toEqual([
      '▶ container main.app  exited (0)',
    ]);
  });
});

it('start only starts it', () => {
  expect(steps('start', [{ name: 'main.db' }, app], ['app'])).toEqual(['▶ container main.app  exited (0)']);
});
