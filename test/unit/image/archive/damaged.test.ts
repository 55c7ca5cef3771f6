/** Whatever is not a whole archive ends in an error, and never in fewer members. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readArchive } from '../../../../src/image/archive/read-archive.js';
import { DockerMapError } from '../../../../src/index.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { membersOf, tar } from './support.js';

function archive(...parameters: readonly string[]): { readonly path: string; readonly bytes: Buffer } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'sub/a'), 'a'.repeat(700));
  writeFileSync(join(folder, 'b'.repeat(120)), 'b');
  const path = join(folder, 'x.tar');
  tar('-b1', ...parameters, '-cf', path, '-C', folder, 'sub', 'b'.repeat(120));
  return { path, bytes: readFileSync(path) };
}

/** The code of what is thrown; nothing where nothing is. Anything else than our own errors is thrown on. */
async function codeOf(path: string): Promise<string | undefined> {
  try {
    await membersOf(path);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof DockerMapError) return thrown.code;
    throw thrown;
  }
}

it.each(['--format=gnu', '--format=pax'])('cut anywhere before its end (%s)', async (format) => {
  const { path, bytes } = archive(format);
  for (let length = 0; length <= bytes.length - 2 * 512; length += length % 512 === 0 ? 1 : 511) {
    writeFileSync(path, bytes.subarray(0, length));
    expect(await codeOf(path), `${length} of ${bytes.length} bytes`).toBe('archive-damaged');
  }
});

it('random bytes', async () => {
  const path = join(temporaryFolder(), 'x');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      writeFileSync(path, bytes);
      expect(await codeOf(path)).toBe('archive-damaged');
    }),
    { numRuns: 50 },
  );
});

it('a byte of a header that is another', async () => {
  const { path, bytes } = archive('--format=gnu');
  await fc.assert(
    fc.asyncProperty(fc.nat(511), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ change;
      writeFileSync(path, damaged);
      // A few bytes of the checksum's field are read the same in other ways.
      const isRead = at >= 148 && at < 156 && (await codeOf(path)) === undefined;
      if (!isRead) expect(await codeOf(path)).toBe('archive-damaged');
    }),
    { numRuns: 100 },
  );
});

it('one that is not there', async () => {
  await expect(membersOf('/does/not/exist.tar')).rejects.toMatchObject({ code: 'archive-unreadable' });
});

it('a folder', async () => {
  await expect(membersOf(temporaryFolder())).rejects.toMatchObject({ code: 'archive-unreadable' });
});

it('can be left early', async () => {
  const { path } = archive();
  for await (const member of readArchive(path)) {
    expect(member.name).toBe('sub');
    break;
  }
});
