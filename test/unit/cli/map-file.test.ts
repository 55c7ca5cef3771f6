import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMapFile } from '../../../src/cli/map-file.js';

let root: string;
let below: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'docker-map-'));
  below = join(root, 'a', 'b');
  await mkdir(below, { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

describe('the map that is used where none is named', () => {
  it('is the one in the folder', async () => {
    await writeFile(join(root, 'docker-map.yaml'), '');
    await writeFile(join(below, 'docker-map.yml'), '');
    expect(await findMapFile(below)).toBe(join(below, 'docker-map.yml'));
  });

  it('is the nearest one above it', async () => {
    await writeFile(join(root, 'docker-map.yaml'), '');
    expect(await findMapFile(below)).toBe(join(root, 'docker-map.yaml'));
  });

  it('is docker-map.yaml where both spellings are there', async () => {
    await writeFile(join(below, 'docker-map.yaml'), '');
    await writeFile(join(below, 'docker-map.yml'), '');
    expect(await findMapFile(below)).toBe(join(below, 'docker-map.yaml'));
  });

  it('is asked for where there is none', async () => {
    await expect(findMapFile(below)).rejects.toMatchObject({
      message: `no docker-map.yaml or docker-map.yml in ${below}, nor in any folder above it`,
      hint: expect.stringContaining('-f FILE'),
    });
  });
});
