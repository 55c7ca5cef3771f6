import { describe, expect, test } from 'vitest';
import { dependencyOrder, dependentOrder } from '../../../src/landscape/dependency-order.js';
import { containerIn, errorOf, ids, landscapeOf, problemsOf } from './landscape-of.js';

/** The map of the original's documented example; without the network mode, which engines take without networks only. */
const everyKind = {
  a: {
    networks: ['n1', ['n2', { links: 'nl' }]],
    uses: ['v', 'u.i1'],
    links: 'l',
    attaches: 'own',
  },
  nl: {},
  b: { instances: ['x', 'y'], attaches: 'v' },
  u: { instances: ['i1', 'i2'], shares: '/u' },
  l: {},
  networks: { n1: null, n2: null },
  volumes: { v: '/v', own: '/own' },
};

describe('direct dependencies', () => {
  test('networks and their links, uses, links, attached volumes, image', () => {
    expect(containerIn(landscapeOf(everyKind), 'main.a').dependsOn).toEqual([
      'network:main.n1',
      'network:main.n2',
      'container:main.nl',
      'container:main.b.x',
      'container:main.b.y',
      'container:main.u.i1',
      'container:main.l',
      'volume:main.own',
      'volume:main.v',
      'image:a:latest',
    ]);
  });

  test('the container of the network mode comes before all else', () => {
    const landscape = landscapeOf({
      a: { network_mode: 'app.j', links: 'l' },
      app: { instances: ['i', 'j'] },
      l: {},
    });
    expect(containerIn(landscape, 'main.a').dependsOn).toEqual([
      'container:main.app.j',
      'container:main.l',
      'image:a:latest',
    ]);
  });

  test('a container does not depend on itself by using a volume of its own', () => {
    const { items } = landscapeOf({ a: { attaches: 'v', uses: 'v' }, volumes: { v: '/v' } });
    expect(items.get('container:main.a')).toMatchObject({ dependsOn: ['volume:main.v', 'image:a:latest'] });
  });

  test('with parent names, a volume is used by its owner and alias', () => {
    const landscape = landscapeOf({
      use_attached_parent_name: true,
      web: { uses: ['app.sock', 'other'] },
      app: { instances: ['i', 'j'], attaches: { sock: '/sock' } },
      other: { attaches: { sock: '/s' }, shares: '/x' },
    });
    expect(containerIn(landscape, 'main.web').dependsOn).toEqual([
      'container:main.app.i',
      'container:main.app.j',
      'container:main.other',
      'volume:main.app.sock',
      'image:web:latest',
    ]);
  });

  test('preset networks are no items, and who is on no network depends on none', () => {
    const networks = ['n', 'bridge'];
    const rest = { networks: { n: null } };
    const landscape = landscapeOf({ a: { networks }, b: { networks, network_mode: 'disabled' }, ...rest });
    expect(containerIn(landscape, 'main.a').dependsOn).toEqual(['network:main.n', 'image:a:latest']);
    expect(containerIn(landscape, 'main.b').dependsOn).toEqual(['image:b:latest']);
  });
});

describe('the order of dependencies', () => {
  test('paths of containers come first, then all direct dependencies, then the target', () => {
    expect(ids(dependencyOrder(landscapeOf(everyKind), ['container:main.a']))).toEqual([
      'image:nl:latest',
      'volume:main.v',
      'image:b:latest',
      'image:u:latest',
      'image:l:latest',
      'network:main.n1',
      'network:main.n2',
      'container:main.nl',
      'container:main.b.x',
      'container:main.b.y',
      'container:main.u.i1',
      'container:main.l',
      'volume:main.own',
      'image:a:latest',
      'container:main.a',
    ]);
  });

  test('several targets share what they have in common', () => {
    const landscape = landscapeOf({ a: { links: 'c' }, b: { links: 'c' }, c: { image: '/i' } });
    expect(
      ids(dependencyOrder(landscape, ['container:main.b', 'container:main.a', 'container:main.c'])),
    ).toEqual([
      'image:i:latest',
      'container:main.c',
      'image:b:latest',
      'container:main.b',
      'image:a:latest',
      'container:main.a',
    ]);
  });

  test('a chain of 10,000 containers is no deeper than the stack', () => {
    const link = containerIn(landscapeOf({ web: {} }), 'main.web');
    const links = Array.from({ length: 10_000 }, (_, n) => ({
      ...link,
      id: `c${n}`,
      dependsOn: [`c${n + 1}`],
    }));
    const landscape = {
      map: 'main',
      items: new Map(links.map((each) => [each.id, each])),
      groups: new Map(),
    };
    expect(dependencyOrder(landscape, ['c0'])).toHaveLength(10_000);
    expect(dependentOrder(landscape, ['c9999'])).toHaveLength(10_000);
  });
});

describe('the order of dependents', () => {
  const diamond = landscapeOf({ a: { links: 'b' }, b: { links: 'c' }, c: {}, d: { links: 'c' } });

  test('the farthest come first, in the order of the map, and the given one last', () => {
    const order = ids(dependentOrder(diamond, ['container:main.c']));
    expect(order).toEqual(['container:main.a', 'container:main.b', 'container:main.d', 'container:main.c']);
  });

  test('a given item that depends on another one comes before it', () => {
    const order = ids(dependentOrder(diamond, ['container:main.c', 'container:main.b']));
    expect(order.indexOf('container:main.b')).toBeLessThan(order.indexOf('container:main.c'));
  });

  test('networks, volumes and images can be given too', () => {
    const landscape = landscapeOf({ a: { networks: 'n' }, networks: { n: null } });
    for (const id of ['network:main.n', 'image:a:latest']) {
      expect(ids(dependentOrder(landscape, [id]))).toEqual(['container:main.a', id]);
    }
  });
});

describe('cycles', () => {
  test('are refused with their path', () => {
    const error = errorOf({ a: { links: 'b' }, b: { links: 'c.i' }, c: { instances: 'i', links: 'a' } });
    expect(error.code).toBe('cycle');
    expect(error.message).toContain('containers.a: depends on itself: a -> b -> c.i -> a');
  });

  test('of one container too', () => {
    expect(problemsOf({ a: { links: 'a' } })).toEqual(['containers.a: depends on itself: a -> a']);
  });
});
