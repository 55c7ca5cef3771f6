import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DockerMapError } from '../../../src/common/docker-map-error.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { loadMapFile } from '../../../src/yaml/load-map-file.js';
import { exampleMap } from '../../fixtures/manual-3.7.2.js';
import { errorOf } from './support.js';

const manual = fileURLToPath(new URL('../../fixtures/manual-3.9.1.yaml', import.meta.url));

test("the manual's map of section 3.9.1, as printed, is the one of section 3.7.2", async () => {
  const expected = new ContainerMap('example_map', exampleMap);
  expect(await loadMapFile(manual, 'example_map')).toEqual(expected);
});

describe('the name of a map (manual, section 3.9.2)', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
    await writeFile(join(folder, 'site.v1.yaml'), 'name: own\napp:\n');
    await writeFile(join(folder, 'site'), 'app:\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['site.v1.yaml', 'given', 'given'],
    ['site.v1.yaml', '', 'site.v1'],
    ['site.v1.yaml', undefined, 'own'],
    ['site', '', 'site'],
  ])('%s, given %j: %s', async (file, name, expected) => {
    const map = await loadMapFile(join(folder, file), name);
    expect(map.name).toBe(expected);
    expect([...map.declaration.containers.keys()]).toEqual(['app']);
  });

  test.each([undefined, ''])('is missing', (name) => {
    expect(() => loadMap('app:\n', name)).toThrow(
      "the map has no name: add a 'name' at the top level, or give one when loading",
    );
  });

  test('is refused where it stands', () => {
    expect(errorOf('app:\nname: my map\n').problems).toMatchObject([
      { code: 'invalid-name', location: { line: 2, column: 7 } },
    ]);
  });
});

test.each([
  ['/nowhere/map.yaml', 'there is no such file'],
  ['/dev/null/map.yaml', 'there is no such file'],
  ['/', 'it is a folder'],
])('a file that cannot be read is an error with its path, once: %s', async (file, reason) => {
  const error = await loadMapFile(file).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DockerMapError);
  expect(error).toMatchObject({
    code: 'file-unreadable',
    message: `cannot read the map file ${file}: ${reason}`,
  });
});

test('bytes are read as UTF-8, and nothing else', () => {
  const options = { file: 'map.yaml' };
  expect(
    loadMap(Buffer.from('\uFEFFname: m\ndefault_domain: übung.example\n'), undefined, options),
  ).toMatchObject({
    defaultDomain: 'übung.example',
  });
  expect(() => loadMap(Buffer.from([0x61, 0x3a, 0xff]), 'm', options)).toThrow('map.yaml is not UTF-8 text');
});

test('merge keys and anchors', () => {
  const map = loadMap(`
name: m
base: &base
  image: x
  user: 5
app:
  <<: *base
  image: y
`);
  expect(map.declaration.containers.get('app')).toMatchObject({ image: 'y', user: { user: '5' } });
});

test('own keys win over merged ones, earlier sources over later ones, wherever they stand', () => {
  const map = loadMap(`
name: m
a: &a {image: a, stop_signal: a}
b: &b {image: b, stop_signal: b, user: b}
app:
  stop_signal: own
  <<: [*a, *b]
`);
  expect(map.declaration.containers.get('app')).toMatchObject({
    image: 'a',
    stopSignal: 'own',
    user: { user: 'b' },
  });
});

test('ports keep their order, numbers as keys or not', () => {
  const map = loadMap('app:\n  exposes: {443: 443, 80: 8080}\n', 'm');
  expect(map.declaration.containers.get('app')?.exposes.map(({ exposedPort }) => exposedPort)).toEqual([
    443, 80,
  ]);
});

test('thousands of containers may share an anchor', () => {
  const containers = Array.from({ length: 2000 }, (_, index) => `c${index}:\n  host_config: *limits\n`);
  const map = loadMap(`base:\n  abstract: true\n  host_config: &limits {a: 1}\n${containers.join('')}`, 'm');
  expect(map.declaration.containers.get('c1999')?.hostConfig).toEqual({ a: 1 });
});

test('a text that unfolds without end is refused', () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const alias = level === 0 ? 'x' : `*l${level - 1}`;
    return `  l${level}: &l${level} [${Array(9).fill(alias).join(', ')}]\n`;
  });
  expect(errorOf(`app:\n create_options:\n${levels.join('')}`, 'm').problems).toMatchObject([
    { code: 'too-large', message: 'the aliases unfold to more values than a map can have' },
  ]);
});
