import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadMaps } from '../../../src/cli/load-maps.js';
import { recordedIo } from './recorded-io.js';

const MAP = 'web:\n  image: nginx\n';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'docker-map-')), 'shop');
  await mkdir(folder);
});

afterEach(() => rm(join(folder, '..'), { recursive: true }));

/** Writes the files and loads them in this order. */
async function load(files: Readonly<Record<string, string>>, quiet = false) {
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  const io = recordedIo({ folder });
  const maps = await loadMaps({ files: Object.keys(files), quiet, noColor: false }, io);
  return { maps, names: maps.map(({ name }) => name), stdout: io.stdout.text, stderr: io.stderr.text };
}

describe('the maps of a command', () => {
  it('are those of the files, in their order', async () => {
    const files = { 'two.yaml': `name: second\n${MAP}`, 'one.yaml': `name: first\n${MAP}` };
    expect((await load(files)).names).toEqual(['second', 'first']);
  });

  it('are the one that is found where no file is named', async () => {
    await writeFile(join(folder, 'docker-map.yaml'), `name: found\n${MAP}`);
    expect((await load({})).names).toEqual(['found']);
  });

  it.each([
    ['stall.yaml', 'stall'],
    ['docker-map.yml', 'shop'],
  ])('of %s bears the name %s where it declares none', async (file, name) => {
    expect((await load({ [file]: MAP })).names).toEqual([name]);
  });
});

describe('files of one map', () => {
  it('are merged in their order', async () => {
    const { maps } = await load({
      'base.yaml': 'name: main\nweb: {image: nginx, links: [db]}\n',
      'other.yaml': 'name: other\nweb: {image: httpd}\n',
      'local.yaml': 'name: main\nweb: {image: nginx:edge}\ndb: {image: postgres}\n',
    });
    expect(maps.map(({ name }) => name)).toEqual(['main', 'other']);
    const web = maps[0]?.declaration.containers.get('web');
    expect(web).toMatchObject({ image: 'nginx:edge', links: [{ container: 'db' }] });
    expect([...(maps[0]?.declaration.containers.keys() ?? [])]).toEqual(['web', 'db']);
  });

  it('need not all name it', async () => {
    const { maps, names } = await load({ 'base.yaml': MAP, 'local.yaml': 'web: {image: nginx:edge}\n' });
    expect(names).toEqual(['base']);
    expect(maps[0]?.declaration.containers.get('web')?.image).toBe('nginx:edge');
  });

  it('are checked together, and a fault is told in the file that it is in', async () => {
    const files = {
      'base.yaml': 'web: {links: [db]}\n',
      'local.yaml': 'db: {image: postgres}\napp: {links: [dbb]}\n',
    };
    await expect(load(files)).rejects.toMatchObject({
      name: 'MapIntegrityError',
      message: expect.stringMatching(
        /^a problem in map 'base'\n.*\/local\.yaml:2:15: .*'dbb'; did you mean 'db'/,
      ),
    });
  });
});

describe('what YAML 1.1 would have read otherwise', () => {
  const files = { 'main.yaml': 'web: {image: nginx, create_options: {environment: {MODE: 0644}}}\n' };

  it('is told beside the results', async () => {
    const { stdout, stderr } = await load(files);
    expect(stderr).toMatch(/^Warning: .*\/main\.yaml:1:58: 0644 is /);
    expect(stdout).toBe('');
  });

  it('is not told where only errors are', async () => {
    expect((await load(files, true)).stderr).toBe('');
  });

  it('is all that is told: an alias that is not used is none', async () => {
    expect((await load({ 'main.yaml': `${MAP}volumes: {v: /v}\n` })).stderr).toBe('');
  });
});
