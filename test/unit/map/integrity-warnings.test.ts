/** What fits together, and is most likely not meant. */
import { expect, test } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import { formatProblem } from '../../../src/map/problem.js';

test.each<[string, object, string[]]>([
  [
    'an alias that nobody binds or attaches',
    { a: { binds: 'v', attaches: 'w' }, volumes: { v: '/v', w: '/w', x: '/x' }, host: { v: '/1', w: '/2' } },
    ["volumes.x: no container binds or attaches the volume 'x'", "host.w: no container binds 'w'"],
  ],
  ['an alias of an abstract base', { a: { abstract: true, attaches: 'v' }, volumes: { v: '/v' } }, []],
  [
    'a network that no container is on',
    { a: { networks: 'm' }, networks: { m: null, n: null } },
    ["networks.n: no container is on the network 'n'"],
  ],
  [
    'a network that each engine has',
    { a: { networks: 'bridge' }, networks: { bridge: { driver: 'x' } } },
    ["networks.bridge: every engine has a network 'bridge' of its own: what is declared here has no effect"],
  ],
  [
    'a shared path that another volume has',
    { a: { shares: ['/x', '/data/'], attaches: { v: '/data' } } },
    ["a.shares: '/data/' in 'shares' has no effect: it is the path of the volume 'v'"],
  ],
])('%s', (_, content, expected) => {
  expect(new ContainerMap('main', content).warnings.map(formatProblem)).toEqual(expected);
});
