/** Random trees: packed by us and by the system, read by both, and the same each time. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { DockerContext } from '../../../../src/image/context/docker-context.js';
import { packed } from './support.js';

vi.setConfig({ testTimeout: 120_000 });

type Node = { readonly file: Uint8Array } | { readonly link: string } | { readonly folder: Tree };
type Tree = Readonly<Record<string, Node>>;

const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('a', '日', ' ', '\n', '\\', '*', '-'), minLength: 1, maxLength: 80 }),
  )
  .filter((text) => !/[/\0]|^\.{1,2}$|^\.dockerignore$/.test(text) && Buffer.byteLength(text) <= 255);

const { tree } = fc.letrec<{ tree: Tree; node: Node }>((tie) => ({
  tree: fc.dictionary(name, tie('node'), { maxKeys: 5, noNullPrototype: true }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ file: fc.uint8Array({ maxLength: 1500 }) }),
    fc.record({ link: name }),
    fc.record({ folder: tie('tree') }),
  ),
}));

function write(folder: string, content: Tree): void {
  for (const [entry, node] of Object.entries(content)) {
    const path = join(folder, entry);
    if ('file' in node) writeFileSync(path, node.file);
    else if ('link' in node) symlinkSync(node.link, path);
    else {
      mkdirSync(path);
      write(path, node.folder);
    }
  }
}

async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
  try {
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function contextOfTree(path: string): DockerContext {
  const context = new DockerContext(undefined, { compression: 'none' });
  context.add(path, '.');
  return context;
}

it.each(['gnu', 'pax'])(
  'a tree is the same through an archive of ours, and through one of tar (%s)',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(tree, (content) =>
        inFolder(async (folder) => {
          const path = join(folder, 'tree');
          mkdirSync(path);
          write(path, content);
          const direct = await packed(contextOfTree(path));

          await contextOfTree(path).save(join(folder, 'ours.tar'));
          const theirs = join(folder, 'theirs.tar');
          execFileSync('tar', [`--format=${format}`, '-cf', theirs, '-C', path, '.']);
          for (const archive of [join(folder, 'ours.tar'), theirs]) {
            const context = new DockerContext(undefined, { compression: 'none' });
            await context.addArchive(archive);
            const sorted = [...(await packed(context))].sort(byName);
            expect(sorted).toEqual([...direct].sort(byName));
          }

          const copy = join(folder, 'copy');
          mkdirSync(copy);
          execFileSync('tar', ['-xpf', join(folder, 'ours.tar'), '-C', copy]);
          execFileSync('diff', ['-r', '--no-dereference', path, copy]);
        }),
      ),
      { numRuns: 15 },
    );
  },
);

const byName = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): number =>
  String(one['name']) < String(other['name']) ? -1 : 1;
