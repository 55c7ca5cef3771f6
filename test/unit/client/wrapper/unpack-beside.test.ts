import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { unpackBeside } from '../../../../src/client/wrapper/unpack-beside.js';
import type { TarMember } from '../../../../src/common/tar/tar-member.js';
import { tarArchive } from '../../../../src/common/tar/tar-writer.js';

const base = { mode: 0o755, uid: 0, gid: 0, modified: 0 };
const folder = (name: string): TarMember => ({ ...base, kind: 'folder', name });
const link = (name: string, target: string): TarMember => ({ ...base, kind: 'symlink', name, target });
const file = (name: string): TarMember => ({
  ...base,
  kind: 'file',
  name,
  size: 4,
  content: [Buffer.from('text')],
});

async function unpacked(...members: readonly TarMember[]) {
  const place = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const pieces: Uint8Array[] = [];
  for await (const piece of tarArchive(members)) pieces.push(piece);
  writeFileSync(join(place, 'archive.tar'), Buffer.concat(pieces));
  mkdirSync(join(place, 'outside'));
  const target = join(place, 'target');
  const error = await unpackBeside(join(place, 'archive.tar'), join(place, 'work'), target).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { place, target, error };
}

describe('unpacking', () => {
  it('puts the one folder of the archive in its place', async () => {
    const { target, error } = await unpacked(folder('data'), file('data/file'), link('data/link', 'file'));
    expect(error).toBeUndefined();
    expect(readdirSync(target).sort()).toEqual(['file', 'link']);
  });

  it.each([
    ['a file', file('data/way/file')],
    ['a link', link('data/way/other', 'x')],
    ['a link, by another case', link('data/Way/other', 'x')],
  ])('writes %s through no link', async (_, member) => {
    const { place, target, error } = await unpacked(
      folder('data'),
      link('data/way', '../../outside'),
      member,
    );
    expect(error).toMatchObject({ code: expect.stringMatching(/archive-path|file-write/) });
    expect(readdirSync(join(place, 'outside'))).toEqual([]);
    expect(existsSync(target)).toBe(false);
  });
});
