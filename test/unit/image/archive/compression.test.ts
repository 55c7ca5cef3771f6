import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { membersOf, tar } from './support.js';

const programs = ['gzip', 'bzip2', 'xz', 'zstd'].filter((program) => existsSync(`/usr/bin/${program}`));

function archive(): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a'), Buffer.alloc(300_000, 'text '));
  tar('-cf', join(folder, 'a.tar'), '-C', folder, 'a');
  return { folder, path: join(folder, 'a.tar') };
}

it('has programs to compare with', () => {
  expect(programs).toContain('gzip');
});

it.each(programs)('%s is told by the first bytes, whatever the name is', async (program) => {
  const { path } = archive();
  writeFileSync(path, execFileSync(program, ['-c', path]));
  expect(await membersOf(path)).toMatchObject([{ name: 'a', size: 300_000 }]);
});

it.each(programs)('%s that is cut, or damaged at its end, is an error', async (program) => {
  const { folder, path } = archive();
  const whole = execFileSync(program, ['-c', path]);
  const cut = join(folder, 'cut');
  for (const bytes of [
    whole.subarray(0, whole.length - 6),
    Buffer.from(whole).fill(0x55, whole.length - 12),
  ]) {
    writeFileSync(cut, bytes);
    await expect(membersOf(cut)).rejects.toMatchObject({ code: 'archive-damaged' });
  }
});

it('two gzip files in one are one archive', async () => {
  const { path } = archive();
  const bytes = readFileSync(path);
  const halves = [bytes.subarray(0, 1000), bytes.subarray(1000)].map((input) =>
    execFileSync('gzip', ['-c'], { input }),
  );
  writeFileSync(path, Buffer.concat(halves));
  renameSync(path, `${path}.gz`);
  expect(await membersOf(`${path}.gz`)).toMatchObject([{ name: 'a' }]);
});
