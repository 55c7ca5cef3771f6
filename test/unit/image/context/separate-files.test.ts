/** A folder's files one by one, in the order that builders insist on. */
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MemberList } from '../../../../src/common/tar/member-list.js';
import type { TarMember } from '../../../../src/common/tar/tar-member.js';
import type { BuildSource } from '../../../../src/image/build-specification.js';
import { separateFiles } from '../../../../src/image/context/separate-files.js';
import { folderWith } from '../../../support/folder-with.js';
import { inFolder, type Tree, tree, write } from './arbitrary-tree.js';

const withText = (path: string, more: Partial<Extract<BuildSource, { kind: 'dockerfile' }>> = {}) =>
  separateFiles({
    kind: 'dockerfile',
    text: 'FROM a',
    files: [{ source: path, path: '' }],
    archives: [],
    ...more,
  });

function membersOf(files: MemberList | undefined): readonly TarMember[] {
  return Array.from({ length: files?.length ?? 0 }, (_, index) => files?.at(index)).filter(
    (member) => member !== undefined,
  );
}

async function contentsOf(files: MemberList | undefined): Promise<Readonly<Record<string, string>>> {
  const contents: Record<string, string> = {};
  for (const member of membersOf(files))
    contents[member.name] =
      member.kind === 'file' ? (await buffer(Readable.from(member.content))).toString('latin1') : member.kind;
  return contents;
}

it('has what is in the folder, and the Dockerfile beside it', async () => {
  const path = folderWith({ Dockerfile: 'its own', 'a/b': 'B', c: '' });
  const elsewhere = folderWith({ 'x.Dockerfile': 'FROM b' });
  const outside = await separateFiles({ kind: 'folder', path, dockerfile: join(elsewhere, 'x.Dockerfile') });
  for (const separate of [outside, await withText(path)])
    expect(await contentsOf(separate?.files)).toEqual({
      Dockerfile: 'its own',
      a: 'folder',
      'a/b': 'B',
      c: '',
    });
  expect(outside?.dockerfile).toMatchObject({ name: 'x.Dockerfile', content: [Buffer.from('FROM b')] });
  expect((await withText(path))?.dockerfile).toMatchObject({
    name: 'Dockerfile',
    content: [Buffer.from('FROM a')],
  });
});

it.each([
  ['Dockerfile', ['.dockerignore', 'a']],
  ['.dockerignore', ['Dockerfile', 'a']],
  ['*\n!a', ['a']],
  ['Docker*\n!Dockerfile.other', ['.dockerignore', 'a']],
])('is for a Dockerfile in the folder that is left out, or whose rules are: %j', async (rules, names) => {
  const path = folderWith({ Dockerfile: 'FROM b', '.dockerignore': rules, a: 'A' });
  const separate = await separateFiles({ kind: 'folder', path, dockerfile: 'Dockerfile' });
  expect(separate?.dockerfile).toMatchObject({ name: 'Dockerfile', content: [Buffer.from('FROM b')] });
  expect(Object.keys(await contentsOf(separate?.files))).toEqual(names);
});

it('is not for a Dockerfile in the folder that the rules take back', async () => {
  const path = folderWith({ Dockerfile: '', '.dockerignore': '*\n!Dockerfile\n!.dockerignore\n!a\n', a: '' });
  expect(await separateFiles({ kind: 'folder', path, dockerfile: 'Dockerfile' })).toBeUndefined();
});

it('is not for a Dockerfile that is in the folder, nor for more than a folder', async () => {
  const path = folderWith({ Dockerfile: '', a: '' });
  expect(await separateFiles({ kind: 'folder', path, dockerfile: 'Dockerfile' })).toBeUndefined();
  expect(await withText(path, { files: [] })).toBeUndefined();
  expect(await withText(path, { files: [{ source: path, path: 'below' }] })).toBeUndefined();
  expect(await withText(path, { archives: ['a.tar'] })).toBeUndefined();
  const files = [
    { source: path, path: '' },
    { source: join(path, 'a'), path: 'b' },
  ];
  expect(await withText(path, { files })).toBeUndefined();
});

it('is not for names that are no UTF-8', async () => {
  const path = folderWith({ a: '' });
  writeFileSync(Buffer.concat([Buffer.from(`${path}/`), Buffer.from([0xff])]), '');
  expect(await withText(path)).toBeUndefined();
});

it('has the folders of what is taken back into the context', async () => {
  const path = folderWith({
    '.dockerignore': 'out\n!out/of/a\n!out/b\n.dockerignore\n',
    'out/of/a': '',
    'out/b': '',
  });
  chmodSync(join(path, 'out'), 0o700);
  const members = membersOf((await withText(path))?.files);
  expect(members.map(({ name }) => name)).toEqual(['out', 'out/b', 'out/of', 'out/of/a']);
  expect(members[0]).toMatchObject({ kind: 'folder', mode: 0o755 });
});

it.each([0, 1, 64 * 1024, 64 * 1024 + 1, 3_000_000])(
  'reads a file of %i bytes whole, each time',
  async (size) => {
    const path = folderWith({ a: '' });
    const content = Buffer.alloc(size, 'docker-map ');
    writeFileSync(join(path, 'a'), content);
    const [member] = membersOf((await withText(path))?.files);
    for (let time = 0; time < 2; time++)
      expect(member?.kind === 'file' && content.equals(await buffer(Readable.from(member.content)))).toBe(
        true,
      );
  },
);

it('refuses a number that it has not', async () => {
  const separate = await withText(folderWith({ a: '' }));
  expect(() => separate?.files.at(1)).toThrow(RangeError);
});

it('any folder: each name once, a folder before what is in it, names in the order of their bytes', async () => {
  const property = fc.asyncProperty(tree, (content) =>
    inFolder(async (path) => {
      write(path, content);
      const members = membersOf((await withText(path))?.files);
      expect(members).toHaveLength(countOf(content));
      expectOrder(members);
    }),
  );
  await fc.assert(property, { numRuns: 60 });
});

function countOf(content: Tree): number {
  const counts = Object.values(content).map((node) => ('folder' in node ? 1 + countOf(node.folder) : 1));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What builders check: a name comes after the one before it in the same folder, and no folder is come back to. */
function expectOrder(members: readonly TarMember[]): void {
  const open: { folder: string; last: Buffer }[] = [{ folder: '.', last: Buffer.alloc(0) }];
  for (const { name, kind } of members) {
    while (open.at(-1)?.folder !== dirname(name) && open.length > 0) open.pop();
    const parent = open.at(-1);
    expect(parent, `the folder of ${name}`).toBeDefined();
    const last = Buffer.from(name.slice(name.lastIndexOf('/') + 1));
    expect(Buffer.compare(parent?.last ?? last, last), name).toBe(-1);
    if (parent) parent.last = last;
    if (kind === 'folder') open.push({ folder: name, last: Buffer.alloc(0) });
  }
}
