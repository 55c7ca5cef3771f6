/** What is wrong with a value that was worked out later is shown where it was written. */
import { expect, test } from 'vitest';
import { lazy } from '../../../src/lazy/lazy.js';
import type { ContainerMap } from '../../../src/map/container-map.js';
import { MapError } from '../../../src/map/map-error.js';
import type { Problem } from '../../../src/map/problem.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { locateProblems } from '../../../src/yaml/locate-problems.js';

const tags = {
  '!five': () => lazy(() => 5),
  '!port': () => lazy(() => 8000),
  '!no_number': () => lazy(() => Number.NaN),
  '!none': () => lazy(() => 'x'),
};

async function problemsIn(map: ContainerMap): Promise<readonly Problem[]> {
  try {
    await map.knownDeclaration();
  } catch (error) {
    if (error instanceof MapError) return error.problems;
    throw error;
  }
  return [];
}

async function placesIn(...texts: readonly string[]): Promise<readonly string[]> {
  const [first, ...others] = texts.map((text, index) => loadMap(text, 'm', { file: `${index}.yaml`, tags }));
  if (first === undefined) return [];
  const map = others.reduce((base, over) => base.mergeFromMap(over), first);
  return locateProblems(map, await problemsIn(map)).map(
    ({ location }) => `${location?.file}:${location?.line}`,
  );
}

test.each<[string, string, number]>([
  ['a property', 'app:\n  attaches: v\nvolumes:\n  v:\n    driver: x\n    default_path: !five x\n', 6],
  ['a path alone', 'app:\n  attaches: v\nvolumes:\n  v: !five x\n', 4],
  ['an attribute', 'app:\ndefault_tag: !five x\n', 2],
  ['an option', 'app:\n  host_config:\n    a: 1\n    b: [c, !no_number x]\n', 4],
  ['a port', 'app:\n  exposes:\n  - 80\n  - [81, !none x]\n', 4],
  ['a port behind a range', 'app:\n  exposes:\n  - 8000-8010\n  - [81, !none x]\n  - 82\n', 4],
  ['a path by its alias', 'app:\n  binds:\n    a:\n    /c: !five x\nhost: {a: /h}\nvolumes: {a: /a}\n', 4],
])('%s', async (_, text, line) => {
  expect(await placesIn(text)).toEqual([`0.yaml:${line}`]);
});

test('in the file of several that has it', async () => {
  const one = 'app:\n  exposes:\n  - 80\n  - 81\n  - 82\n';
  expect(await placesIn(one, '# two\n\napp:\n  exposes:\n  - [90, !none x]\n')).toEqual(['1.yaml:5']);
});

test('what does not fit together once it is known', async () => {
  const text = 'one:\n  exposes:\n  - 1-9\n  - [80, !port x]\ntwo:\n  exposes:\n  - 80\n  - [80, 8000]\n';
  const [place] = await placesIn(text);
  expect(place).toMatch(/^0\.yaml:(?:4|8)$/);
});
