/** What becomes of those that depend on a container that is replaced, and of the order of several replacements. */
import { describe, expect, it } from 'vitest';
import { containerItem, type DetailsChanges, detailsOf, linesOf } from './support.js';

const older = { imageId: 'older' };

interface Case {
  readonly map: object;
  /** Names of the containers that exist, with what is different of them. */
  readonly containers: Readonly<Record<string, DetailsChanges>>;
  readonly names?: readonly string[];
}

/** Steps and notes, without the differences. */
function update({ map, containers, names = [] }: Case): readonly string[] {
  const details = Object.entries(containers).map(([name, changes]) =>
    detailsOf(containerItem(map, `main.${name}`), changes),
  );
  const images = ['db', 'app', 'web'].map((name) => `${name}:latest`);
  const exists = { images, details, networks: ['main.net'] };
  return linesOf('update', { map, exists, names }).filter((line) => !line.startsWith('  '));
}

describe('dependents on a network of their own', () => {
  const net = { networks: 'net' };
  const map = {
    db: net,
    app: { networks: { net: { links: 'db' } } },
    web: { networks: { net: { links: 'app' } } },
    networks: { net: null },
  };

  it('are not touched', () => {
    expect(update({ map, containers: { db: older, app: {}, web: {} } })).toEqual([
      '± container main.db  start-first; image differs',
    ]);
  });

  it('are replaced after what they depend on', () => {
    expect(update({ map, containers: { db: older, app: {}, web: older } })).toEqual([
      '± container main.db  start-first; image differs',
      '± container main.web  start-first; image differs',
    ]);
    expect(update({ map, containers: { db: older, app: older, web: {} }, names: ['app'] })).toEqual([
      '± container main.db  start-first; image differs, needed by main.app',
      '± container main.app  start-first; image differs  [after replace container:main.db]',
    ]);
  });

  it('are started after it, and made after it', () => {
    const stopped = { status: 'exited' as const };
    expect(update({ map, containers: { db: older, app: stopped } })).toEqual([
      '± container main.db  start-first; image differs',
      '▶ container main.app  exited (0)  [after replace container:main.db]',
      '+ container main.web  missing',
      '▶ container main.web  new  [after create container:main.web, start container:main.app]',
    ]);
    expect(update({ map, containers: { db: {}, app: older } })).toEqual([
      '± container main.app  start-first; image differs',
      '+ container main.web  missing  [after replace container:main.app]',
      '▶ container main.web  new  [after create container:main.web, replace container:main.app]',
    ]);
  });
});

describe('dependents that are bound to the container', () => {
  const linked = { db: null, app: { links: 'db' }, web: { links: 'app' } };

  it('are replaced after it where they link to it on the default network, and so on', () => {
    expect(update({ map: linked, containers: { db: older, app: {}, web: {} } })).toEqual([
      '± container main.db  start-first; image differs',
      '± container main.app  start-first; it links to main.db, which is made anew  [after replace container:main.db]',
      '± container main.web  start-first; it links to main.app, which is made anew  [after replace container:main.app]',
    ]);
  });

  it('are replaced though they are no targets', () => {
    expect(update({ map: linked, containers: { db: older, app: {}, web: {} }, names: ['db'] })).toEqual([
      '± container main.db  start-first; image differs',
      '± container main.app  start-first; it links to main.db, which is made anew  [after replace container:main.db]',
      '± container main.web  start-first; it links to main.app, which is made anew  [after replace container:main.app]',
    ]);
  });

  it('are left where they are no targets and do not run', () => {
    const containers = { db: older, app: { status: 'exited' as const }, web: {} };
    expect(update({ map: linked, containers, names: ['db'] })).toEqual([
      '± container main.db  start-first; image differs',
    ]);
  });

  it('are left where they are no targets, and not bound as declared', () => {
    const app = { hostConfiguration: { Links: null }, labels: {} };
    expect(update({ map: linked, containers: { db: older, app }, names: ['db'] })).toEqual([
      '± container main.db  start-first; image differs',
    ]);
    const map = { app: null, web: { network_mode: 'app' } };
    const web = { hostConfiguration: { NetworkMode: 'bridge' }, labels: {} };
    expect(update({ map, containers: { app: older, web }, names: ['app'] })).toEqual([
      '± container main.app  start-first; image differs',
    ]);
  });

  it('are replaced where they share its network', () => {
    const map = { app: null, web: { network_mode: 'app' } };
    const web = { hostConfiguration: { NetworkMode: 'container:id of main.app' } };
    expect(update({ map, containers: { app: {}, web } })).toEqual([]);
    expect(update({ map, containers: { app: older, web }, names: ['app'] })).toEqual([
      '± container main.app  start-first; image differs',
      '± container main.web  stop-first; it shares the network of main.app, which is made anew  [after replace container:main.app]',
    ]);
  });

  it('are restarted where they share its network, and it is started', () => {
    const map = { app: null, web: { network_mode: 'app', exec_commands: [['warm-up', 'root', 'restart']] } };
    const web = { hostConfiguration: { NetworkMode: 'container:id of main.app' } };
    expect(update({ map, containers: { app: { status: 'exited' }, web } })).toEqual([
      '▶ container main.app  exited (0)',
      '↻ container main.web  it shares the network of main.app, which is started  [after start container:main.app]',
      '» container main.web  warm-up; started again  [after restart container:main.web]',
    ]);
  });
});

describe('dependents that use its volumes', () => {
  const uses = { app: { shares: '/data' }, web: { uses: 'app' } };
  const data = (source: string) =>
    ({ type: 'volume', path: '/data', source, driver: 'local', writable: true }) as const;
  const first = '1'.repeat(64);

  it('are not touched where the volumes stay the same', () => {
    const web = { mounts: [data(first)] };
    expect(update({ map: uses, containers: { app: older, web } })).toEqual([
      '± container main.app  stop-first; image differs',
    ]);
  });

  it('are replaced where it has other volumes by now', () => {
    const more = { ...uses, app: { shares: ['/data', '/more'] } };
    const app = { ...older, mounts: [data(first)] };
    const web = { mounts: [data(first)] };
    expect(update({ map: more, containers: { app, web }, names: ['app'] }).at(-1)).toBe(
      '± container main.web  stop-first; volumes_from differs  [after replace container:main.app]',
    );
  });

  it('are not touched where it was missing, and gets its volumes back from them', () => {
    const web = { mounts: [data(first)] };
    expect(update({ map: uses, containers: { web } })).toEqual([
      '+ container main.app  missing',
      '▶ container main.app  new  [after create container:main.app]',
    ]);
  });

  it('are replaced where it was missing, and nobody knows whether the volumes were its own', () => {
    const web = { mounts: [data(first)], labels: {} };
    expect(update({ map: uses, containers: { web } }).at(-1)).toBe(
      '± container main.web  stop-first; it has volumes of main.app, which is made anew  [after create container:main.app, start container:main.app]',
    );
  });
});

describe('instances', () => {
  const map = (declared: object) => ({ app: { instances: ['a', 'b', 'c', 'd'], ...declared } });
  const containers = { 'app.a': older, 'app.b': older, 'app.c': {}, 'app.d': older };

  it('are replaced one after the other', () => {
    expect(update({ map: map({}), containers })).toEqual([
      '± container main.app.a  start-first; image differs',
      '± container main.app.b  start-first; image differs  [after replace container:main.app.a]',
      '± container main.app.d  start-first; image differs  [after replace container:main.app.b]',
    ]);
  });

  it('are replaced as many at a time as the map says', () => {
    expect(update({ map: map({ update_parallel: 2 }), containers })).toEqual([
      '± container main.app.a  start-first; image differs',
      '± container main.app.b  start-first; image differs',
      '± container main.app.d  start-first; image differs  [after replace container:main.app.a]',
    ]);
  });
});
