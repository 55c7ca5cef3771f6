import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadMaps } from '../../../src/cli/load-maps.js';

const MAP = 'web:\n  image: nginx\n';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'docker-map-')), 'shop');
  await mkdir(folder);
});

afterEach(() => rm(join(folder, '..'), { recursive: true }));

async function names(files: readonly string[]): Promise<string[]> {
  return (await loadMaps(files, folder)).map(({ name }) => name);
}

describe('the maps of a command', () => {
  it('are those of the files, in their order', async () => {
    await writeFile(join(folder, 'one.yaml'), `name: first\n${MAP}`);
    await writeFile(join(folder, 'two.yaml'), `name: second\n${MAP}`);
    expect(await names(['two.yaml', join(folder, 'one.yaml')])).toEqual(['second', 'first']);
  });

  it('are the one that is found where no file is named', async () => {
    await writeFile(join(folder, 'docker-map.yaml'), `name: found\n${MAP}`);
    expect(await names([])).toEqual(['found']);
  });

  it('bear the name of their file where they declare none', async () => {
    await writeFile(join(folder, 'stall.yaml'), MAP);
    await writeFile(join(folder, 'docker-map.yml'), MAP);
    expect(await names(['stall.yaml', 'docker-map.yml'])).toEqual(['stall', 'shop']);
  });

  it('are refused where two have one name', async () => {
    await writeFile(join(folder, 'one.yaml'), `name: main\n${MAP}`);
    await writeFile(join(folder, 'two.yaml'), `name: main\n${MAP}`);
    await expect(names(['one.yaml', 'two.yaml'])).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(/one\.yaml and .*two\.yaml both declare a map "main"/),
    });
  });
});
