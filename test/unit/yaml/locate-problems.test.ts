/** Places of what is found only when a map is made concrete. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LandscapeError } from '../../../src/landscape/landscape-error.js';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import { formatProblem, type Problem } from '../../../src/map/problem.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { loadMapFile } from '../../../src/yaml/load-map-file.js';
import { locateProblems } from '../../../src/yaml/locate-problems.js';

function problemsOf(map: ContainerMap): readonly Problem[] {
  try {
    resolveLandscape(evaluateMap(map.declaration));
  } catch (error) {
    if (error instanceof LandscapeError) return error.problems;
    throw error;
  }
  throw new Error('the map can be made concrete');
}

function placed(text: string): string[] {
  const map = loadMap(text, 'main', { file: 'map.yaml', checkIntegrity: false });
  return locateProblems(map, problemsOf(map)).map(formatProblem);
}

test.each([
  [
    'an option nobody knows',
    'web:\n  host_config:\n    mem_limt: 1g\n',
    "map.yaml:3:5: 'mem_limt' is no option of Docker; did you mean 'mem_limit'?\n   3 |     mem_limt: 1g\n     |     ^^^^^^^^",
  ],
  [
    'a container below `containers`',
    'containers:\n  web:\n    create_options: {nonsense: 1}\n',
    /^map\.yaml:3:22: 'nonsense' is no option/,
  ],
  [
    'a value',
    'web:\n  host_config:\n    mem_limit: 10x\n',
    /^map\.yaml:3:16: 'mem_limit' must be a size.*\n.*\n {5}\| {16}\^\^\^$/,
  ],
  ['a circle', 'a: {links: b}\nb: {links: a}\n', /^map\.yaml:1:1: depends on itself: a -> b -> a\n.*\n.*\^$/],
  [
    'two things at one path',
    'volumes: {x: /srv, y: /srv}\nweb:\n  attaches:\n    - x\n    - y\n',
    /^map\.yaml:3:3: 'main.x' and 'main.y' have the same path '\/srv'/,
  ],
  [
    'a network',
    'networks:\n  net:\n    create_options:\n      nonsense: 1\n',
    /^map\.yaml:4:7: 'nonsense' is no option/,
  ],
  [
    'what a base brings: the container that takes it',
    'base:\n  abstract: true\n  host_config: {mem_limt: 1g}\nweb:\n  extends: base\n',
    /^map\.yaml:4:1: 'mem_limt' is no option/,
  ],
])('%s', (_, text, expected) => {
  const [problem, ...others] = placed(text);
  expect(others).toEqual([]);
  if (typeof expected === 'string') expect(problem).toBe(expected);
  else expect(problem).toMatch(expected);
});

test('all problems in the order of the text', () => {
  const text =
    'volumes:\n  v:\n    default_path: /v\n    create_options: {a1: 1}\nweb:\n  attaches: v\n  host_config: {b1: 1}\n';
  expect(placed(`${text}  create_options: {c1: 1}\n`).map((each) => each.split(' ', 2))).toEqual([
    ['map.yaml:4:22:', "'a1'"],
    ['map.yaml:7:17:', "'b1'"],
    ['map.yaml:8:20:', "'c1'"],
  ]);
});

test.each([
  ['a file that is read the quick way', 'web:\n  host_config:\n    mem_limt: 1g\n'],
  ['a file that is not', 'web: &web\n  host_config:\n    mem_limt: 1g\n'],
])('%s', async (_, text) => {
  const folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
  try {
    const file = join(folder, 'map.yaml');
    await writeFile(file, text);
    const map = await loadMapFile(file, 'main');
    expect(locateProblems(map, problemsOf(map))).toMatchObject([{ location: { file, line: 3, column: 5 } }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a map that was made in code has no places', () => {
  const map = new ContainerMap('main', { web: { hostConfig: { mem_limt: '1g' } } });
  const problems = problemsOf(map);
  expect(locateProblems(map, problems)).toEqual(problems);
});

describe('a map of several files', () => {
  const base = { file: 'base.yaml', text: 'web:\n  image: a\n  host_config: {x: 1}\n' };
  const over = { file: 'over.yaml', text: 'app: {}\nweb:\n  create_options:\n    y: 2\n' };
  const map = { sources: new Map([base, over].map((source) => [source.file, source])) };
  const placesOf = (problems: readonly Problem[]) =>
    locateProblems(map, problems).map(
      ({ location }) => `${location?.file}:${location?.line}:${location?.column}`,
    );
  const problem = (path: Problem['path'], source?: string): Problem => ({
    code: 'unknown-option',
    path,
    message: 'x',
    ...(source === undefined ? {} : { source }),
  });

  test('each in its file, file by file', () => {
    expect(
      placesOf([
        problem(['web'], 'over.yaml'),
        problem(['containers', 'web', 'image'], 'base.yaml'),
        problem(['web'], 'base.yaml'),
      ]),
    ).toEqual(['base.yaml:1:1', 'base.yaml:2:10', 'over.yaml:2:1']);
  });

  test('where the file is not known, in the one that has most of the path', () => {
    expect(
      placesOf([
        problem(['containers', 'web', 'create_options', 'y']),
        problem(['containers', 'web', 'host_config', 'x']),
        problem(['containers', 'web', 'links']),
      ]),
    ).toEqual(['base.yaml:3:17', 'over.yaml:2:1', 'over.yaml:4:5']);
  });
});
