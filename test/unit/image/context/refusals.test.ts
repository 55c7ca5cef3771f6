/** What a context refuses, before it is sent or while it is. */
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { folderContext, namesOf } from './support.js';

function folder(): string {
  const path = temporaryFolder();
  writeFileSync(join(path, 'Dockerfile'), 'FROM scratch\n');
  return path;
}

describe('links', () => {
  it('that lead out are refused, with their name', async () => {
    const path = folder();
    mkdirSync(join(path, 'a'));
    symlinkSync('../../secret', join(path, 'a/link'));
    const refused = folderContext(path).digest();
    await expect(refused).rejects.toMatchObject({ code: 'context-link' });
    await expect(folderContext(path).digest()).rejects.toThrow('a/link -> ../../secret');
  });

  it('that lead out are no matter where they are ignored', async () => {
    const path = folder();
    symlinkSync('..', join(path, 'link'));
    writeFileSync(join(path, '.dockerignore'), 'link\n');
    expect(await namesOf(folderContext(path))).toEqual(['.dockerignore', 'Dockerfile']);
  });

  it('that are absolute are links of the image', async () => {
    const path = folder();
    symlinkSync('/usr/share/zoneinfo/UTC', join(path, 'localtime'));
    expect(await namesOf(folderContext(path))).toContain('localtime');
  });
});

// Root may read everything.
describe.skipIf(process.getuid?.() === 0)('what may not be read', () => {
  it('is told at once', async () => {
    const path = folder();
    for (const name of ['a', 'b']) {
      writeFileSync(join(path, name), 'x');
      chmodSync(join(path, name), 0);
    }
    await expect(buffer(folderContext(path).stream())).rejects.toThrow(`${path}/a, ${path}/b`);
  });
});

describe('a file that changes while it is packed', () => {
  it.each([
    ['a small one that grows', 100, (path: string) => appendFileSync(path, 'x')],
    ['a small one of whole blocks that grows', 512, (path: string) => appendFileSync(path, 'x')],
    ['a small one that shrinks', 100, (path: string) => truncateSync(path, 50)],
    ['a large one that grows', 3_000_000, (path: string) => appendFileSync(path, 'x')],
    ['a large one that shrinks', 3_000_000, (path: string) => truncateSync(path, 1_000_000)],
  ])('is an error: %s', async (_, size, change) => {
    const path = folder();
    const file = join(path, 'file');
    writeFileSync(file, Buffer.alloc(size, 'x'));
    const context = folderContext(path);
    await context.digest();
    change(file);
    await expect(buffer(context.stream())).rejects.toMatchObject({ code: 'context-changed' });
  });

  it('is an error: one that is gone', async () => {
    const path = folder();
    const context = folderContext(path);
    await context.digest();
    rmSync(join(path, 'Dockerfile'));
    await expect(buffer(context.stream())).rejects.toThrow(`${path}/Dockerfile`);
  });
});

it('a folder that is not there is refused', async () => {
  const path = folder();
  const refused = folderContext(join(path, 'none'), join(path, 'Dockerfile')).digest();
  await expect(refused).rejects.toMatchObject({ code: 'context-source' });
});
