/** Archives that the `tar` of the system makes, in each of its formats. */
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { membersOf, tar } from './support.js';

const formats = ['v7', 'oldgnu', 'gnu', 'ustar', 'pax'];

function tree(long: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a', long), { recursive: true });
  mkdirSync(join(folder, 'empty'), { mode: 0o700 });
  writeFileSync(join(folder, 'a', long, 'file'), 'content');
  chmodSync(join(folder, 'a', long, 'file'), 0o4755);
  linkSync(join(folder, 'a', long, 'file'), join(folder, 'b'));
  symlinkSync('../b', join(folder, 'a/zlink'));
  writeFileSync(join(folder, 'c'), Buffer.alloc(100_000, 'x'));
  return folder;
}

const made = (folder: string, ...parameters: readonly string[]): string => {
  const archive = `${temporaryFolder()}/a.tar`;
  tar(
    ...parameters,
    '--sort=name',
    '--owner=:7',
    '--group=:8',
    '--mtime=@99',
    '-cf',
    archive,
    '-C',
    folder,
    '.',
  );
  return archive;
};

describe.each(formats)('the format %s', (format) => {
  it('is read with files, folders and links', async () => {
    const long = format === 'v7' ? 'short' : 'l'.repeat(90);
    const common = { uid: 7, gid: 8, modified: 99 };
    expect(await membersOf(made(tree(long), `--format=${format}`))).toEqual([
      { ...common, kind: 'folder', name: 'a', mode: 0o755 },
      { ...common, kind: 'folder', name: `a/${long}`, mode: 0o755 },
      {
        ...common,
        kind: 'file',
        name: `a/${long}/file`,
        mode: 0o4755,
        size: 7,
        content: Buffer.from('content'),
      },
      { ...common, kind: 'symlink', name: 'a/zlink', mode: 0o777, target: '../b' },
      { ...common, kind: 'link', name: 'b', mode: 0o4755, target: `a/${long}/file` },
      { ...common, kind: 'file', name: 'c', mode: 0o644, size: 100_000, content: Buffer.alloc(100_000, 'x') },
      { ...common, kind: 'folder', name: 'empty', mode: 0o700 },
    ]);
  });
});

it.each(['oldgnu', 'gnu', 'pax'])('long and foreign names are read from the format %s', async (format) => {
  const folder = temporaryFolder();
  const deep = Array.from({ length: 4 }, (_, depth) => `${depth}${'ö日'.repeat(20)}`).join('/');
  mkdirSync(join(folder, deep), { recursive: true });
  writeFileSync(join(folder, deep, 'datei'), '');
  symlinkSync(`${deep}/datei`, join(folder, 'link'));
  const members = await membersOf(made(folder, `--format=${format}`));
  expect(members.at(-2)).toMatchObject({ name: `${deep}/datei` });
  expect(members.at(-1)).toMatchObject({ name: 'link', target: `${deep}/datei` });
});

it.each(['gnu', 'pax'])('owners with large ids are read from the format %s', async (format) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a'), '');
  const archive = `${folder}/a.tar`;
  tar(`--format=${format}`, '--owner=:4000000000', '--mtime=@-5', '-cf', archive, '-C', folder, 'a');
  expect(await membersOf(archive)).toMatchObject([{ uid: 4_000_000_000, modified: -5 }]);
});
