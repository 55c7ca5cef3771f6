/** A folder with a Dockerfile, as builders get it. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { folderContext, namesOf, packed, unpacked } from './support.js';

function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = temporaryFolder();
  for (const [name, text] of Object.entries({ Dockerfile: 'FROM scratch\n', ...files })) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

it('is the same tree when it is unpacked', async () => {
  const path = folder({
    'a/b/c': 'c',
    'größe/日本.txt': 'x',
    ['n'.repeat(200)]: 'n',
    empty: '',
    block: 'x'.repeat(512),
  });
  mkdirSync(join(path, 'nothing'), { mode: 0o700 });
  chmodSync(join(path, 'a/b/c'), 0o4751);
  chmodSync(join(path, 'a/b'), 0o1777);
  symlinkSync('b/c', join(path, 'a/link'));
  linkSync(join(path, 'a/b/c'), join(path, 'again'));
  execFileSync('mkfifo', [join(path, 'pipe')]);
  writeFileSync(join(path, 'large'), Buffer.alloc(3_000_000, 'large'));
  const copy = await unpacked(folderContext(path));
  const listing = (root: string) =>
    execFileSync('find', ['.', '-mindepth', '1', '-printf', '%P %y %m %l %n\n'], { cwd: root })
      .toString()
      .split('\n')
      .sort();
  expect(listing(copy)).toEqual(listing(path));
  expect(lstatSync(join(copy, 'again')).ino).toBe(lstatSync(join(copy, 'a/b/c')).ino);
  expect(readlinkSync(join(copy, 'a/link'))).toBe('b/c');
  for (const name of ['größe/日本.txt', 'block', 'large', 'a/b/c'])
    expect(readFileSync(join(copy, name)).equals(readFileSync(join(path, name)))).toBe(true);
});

it('has names that are no UTF-8', async () => {
  const path = folder();
  const name = Buffer.from([0x61, 0xff, 0xc3, 0x28, 0xc3, 0xb6]);
  for (const bytes of [name, Buffer.concat(Array(20).fill(name))])
    writeFileSync(Buffer.concat([Buffer.from(`${path}/`), bytes]), 'text');
  const copy = await unpacked(folderContext(path));
  expect(readFileSync(Buffer.concat([Buffer.from(`${copy}/`), name]), 'utf8')).toBe('text');
  expect(execFileSync('diff', ['-r', path, copy]).length).toBe(0);
  expect(await namesOf(folderContext(path))).toContain('a\udcff\udcc3(ö');
});

it('is in the order of bytes, folders before what is in them', async () => {
  const path = folder({ b: '', 'a/x': '', 'a.b': '', B: '', ä: '', '\u{10000}': '', '\uffee': '' });
  expect(await namesOf(folderContext(path))).toEqual([
    ...['B', 'Dockerfile', 'a', 'a/x', 'a.b', 'b', 'ä', '\uffee', '\u{10000}'],
  ]);
});

it('is the same, bytes and digest, for the same input at another time and place', async () => {
  const [one, other] = [folder({ 'a/b': 'x' }), folder({ 'a/b': 'x' })];
  utimesSync(join(one, 'a/b'), 5, 5);
  const contexts = [folderContext(one), folderContext(other)];
  const [bytes, otherBytes] = await Promise.all(contexts.map((context) => buffer(context.stream())));
  expect(bytes?.equals(otherBytes ?? Buffer.alloc(0))).toBe(true);
  const [digest, otherDigest] = await Promise.all(contexts.map((context) => context.digest()));
  expect(digest).toBe(otherDigest);
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
});

it.each([
  ['content', (path: string) => writeFileSync(join(path, 'a/b'), 'y')],
  ['a mode', (path: string) => chmodSync(join(path, 'a/b'), 0o600)],
  ['an empty folder', (path: string) => mkdirSync(join(path, 'c'))],
  ['a link', (path: string) => symlinkSync('a', join(path, 'c'))],
])('has another digest for %s', async (_, change) => {
  const path = folder({ 'a/b': 'x' });
  const before = await folderContext(path).digest();
  change(path);
  expect(await folderContext(path).digest()).not.toBe(before);
});

it('has another digest for another Dockerfile of the same files', async () => {
  const path = folder({ other: 'FROM scratch\n' });
  expect(await folderContext(path, 'other').digest()).not.toBe(await folderContext(path).digest());
});

it('leaves sockets out', async () => {
  const path = folder();
  const server = createServer().listen(join(path, 'socket'));
  await new Promise((resolve) => server.once('listening', resolve));
  expect(await namesOf(folderContext(path))).toEqual(['Dockerfile']);
  await new Promise((resolve) => server.close(resolve));
});

it('begins with a plain header, by which BuildKit tells an archive', async () => {
  const path = folder({ [` ${'ö'.repeat(80)}`]: '' });
  const bytes = await buffer(folderContext(path).stream());
  expect(bytes.toString('latin1', 0, 2)).toBe('./');
  expect(bytes.toString('latin1', 156, 157)).toBe('5');
  expect((await packed(folderContext(path)))[0]).toMatchObject({ uid: 0, gid: 0, modified: 0 });
});
