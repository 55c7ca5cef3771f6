/** Ranges of ports are few characters, and must not fill the memory. */
import { expect, test } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import { errorOf, problemsOf } from './support.js';

const exposing = (...exposes: readonly unknown[]) =>
  Object.fromEntries(exposes.map((ports, index) => [`c${index}`, { exposes: ports }]));

test('as many as are allowed', () => {
  const map = new ContainerMap('main', exposing('1-60000', '1-40000'));
  expect(map.declaration.containers.get('c1')?.exposes).toHaveLength(40_000);
});

test('one more, where it is written; what follows is not told again', () => {
  expect(problemsOf(exposing('1-60000', ['1-40000', 50_000], '1-60000', 7))).toEqual([
    'c1.exposes[1]: from here on, containers expose more than 100000 ports',
  ]);
});

test('ranges without end make no ports', () => {
  const hostile = exposing(...Array.from({ length: 20_000 }, () => '1-65535'));
  expect(errorOf(hostile).problems).toHaveLength(1);
});

test('ranges of the host that do not fit make none either', () => {
  const hostile = { app: { exposes: Array.from({ length: 20_000 }, () => [80, '1-65535']) } };
  const [first, ...others] = problemsOf(hostile);
  expect(first).toBe(
    'app.exposes[0]: expected as many ports of the host as of the container (1), found 65535',
  );
  expect(others).toHaveLength(19_999);
});
