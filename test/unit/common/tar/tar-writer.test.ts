/** What is written is read again by another reader, and by the `tar` of the system. */
import { execFileSync } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { TarMember } from '../../../../src/common/tar/tar-member.js';
import { tarArchive } from '../../../../src/common/tar/tar-writer.js';
import { readTar } from '../../../../src/testing/archive/read-tar.js';

const base = { mode: 0o644, uid: 1000, gid: 100, modified: 1_700_000_000.9 };
const fileOf = (name: string, text: string): TarMember => {
  const content = Buffer.from(text);
  return { ...base, kind: 'file', name, size: content.length, content: [content] };
};
const archiveOf = (...members: readonly TarMember[]) => buffer(tarArchive(members));
const listed = (archive: Buffer) =>
  execFileSync('tar', ['-tf', '-', '--quoting-style=literal'], { input: archive })
    .toString()
    .split('\n')
    .slice(0, -1);

describe('an archive', () => {
  it('has files, folders and links, with modes, owners and times', async () => {
    const members: readonly TarMember[] = [
      { ...base, kind: 'folder', name: 'a', mode: 0o1777 },
      fileOf('a/b', 'hello'),
      { ...base, kind: 'symlink', name: 'a/c', target: '../b' },
    ];
    const common = { uid: 1000, gid: 100, modified: 1_700_000_000, linkTarget: '' };
    const archive = await archiveOf(...members);
    expect(readTar(archive)).toEqual([
      { name: 'a', entry: { ...common, kind: 'folder', mode: 0o1777, content: Buffer.alloc(0) } },
      { name: 'a/b', entry: { ...common, kind: 'file', mode: 0o644, content: Buffer.from('hello') } },
      {
        name: 'a/c',
        entry: { ...common, kind: 'symlink', mode: 0o644, content: Buffer.alloc(0), linkTarget: '../b' },
      },
    ]);
    expect(listed(archive)).toEqual(['a/', 'a/b', 'a/c']);
  });

  it.each([1, 99, 100, 101, 255, 256, 900])('has names of %d characters', async (length) => {
    const name = 'n'.repeat(length);
    const target = 't'.repeat(length);
    const archive = await archiveOf(fileOf(name, 'x'), { ...base, kind: 'symlink', name: 'link', target });
    expect(readTar(archive).map((member) => [member.name, member.entry.linkTarget])).toEqual([
      [name, ''],
      ['link', target],
    ]);
    expect(listed(archive)).toEqual([name, 'link']);
  });

  it('has names in any script', async () => {
    const name = 'größe/日本語.txt';
    const archive = await archiveOf(fileOf(name, 'x'));
    expect(readTar(archive).map((member) => member.name)).toEqual([name]);
    expect(listed(archive)).toEqual([name]);
  });

  it('has ids that are larger than the old format has room for', async () => {
    const archive = await archiveOf({ ...base, kind: 'folder', name: 'a', uid: 2 ** 31, gid: 2 ** 21 });
    expect(readTar(archive)).toMatchObject([{ entry: { uid: 2 ** 31, gid: 2 ** 21 } }]);
  });

  it('tells the size of files that are larger than the old format has room for', async () => {
    const size = 2 ** 33;
    const parts = tarArchive([{ ...base, kind: 'file', name: 'a', size, content: [] }]);
    const { value } = await parts.next();
    expect(String(value)).toContain(`size=${size}\n`);
    await parts.return(undefined);
  });

  it.each([0, 1, 511, 512, 513, 100_000])('is filled up after %d bytes', async (size) => {
    const archive = await archiveOf(fileOf('a', 'x'.repeat(size)), fileOf('b', 'y'));
    expect(archive.length % 512).toBe(0);
    expect(readTar(archive).map(({ entry }) => entry.content.length)).toEqual([size, 1]);
  });

  it('has no more of a file that grows than it had at first', async () => {
    const content = [Buffer.from('12'), Buffer.from('34')];
    const archive = await archiveOf({ ...base, kind: 'file', name: 'a', size: 3, content }, fileOf('b', ''));
    expect(readTar(archive).map(({ name, entry }) => [name, String(entry.content)])).toEqual([
      ['a', '123'],
      ['b', ''],
    ]);
  });

  it('ends with an error where a file gets shorter', async () => {
    const archive = archiveOf({ ...base, kind: 'file', name: 'a', size: 3, content: [Buffer.from('12')] });
    await expect(archive).rejects.toMatchObject({ code: 'archive-file-shortened' });
  });
});
