import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DockerMapError } from '../../../src/common/docker-map-error.js';
import { writeWhole } from '../../../src/common/write-whole.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

it('replaces a file, and leaves nothing beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'file');
  writeFileSync(path, 'before');
  await writeWhole(path, [Buffer.from('af'), Buffer.from('ter')]);
  expect(readFileSync(path, 'utf8')).toBe('after');
  expect(readdirSync(folder)).toEqual(['file']);
});

it('leaves what was there where the content ends in an error, which it tells', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'file');
  writeFileSync(path, 'before');
  const failure = new DockerMapError('finalized', 'no more');
  async function* content() {
    yield Buffer.from('af');
    throw failure;
  }
  await expect(writeWhole(path, content())).rejects.toBe(failure);
  expect(readFileSync(path, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['file']);
});

it('leaves nothing where the content ends at once', async () => {
  const folder = temporaryFolder();
  const failure = new DockerMapError('finalized', 'nothing at all');
  // Files are opened and removed in threads of their own: one time in a thousand the other way round.
  for (let round = 0; round < 3000; round++) {
    await expect(writeWhole(join(folder, 'file'), failing(failure))).rejects.toBe(failure);
  }
  expect(readdirSync(folder)).toEqual([]);
});

function failing(failure: Error): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(failure) }) };
}

it('writes into what is no file, and does not replace it', async () => {
  const path = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  const read = readFile(path, 'utf8');
  await writeWhole(path, [Buffer.from('content')]);
  expect(await read).toBe('content');
  expect(statSync(path).isFIFO()).toBe(true);
});

it('tells a path that cannot be written, once, in plain words', async () => {
  const path = join(temporaryFolder(), 'none', 'file');
  await expect(writeWhole(path, [])).rejects.toMatchObject({
    code: 'file-write',
    message: `${path} cannot be written: no such file or directory`,
    cause: { code: 'ENOENT' },
  });
});
