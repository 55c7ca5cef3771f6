/** Random trees: packed by us and by the system, read by both, and the same each time. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { DockerContext } from '../../../../src/image/context/docker-context.js';
import { inFolder, tree, write } from './arbitrary-tree.js';
import { packed } from './support.js';

vi.setConfig({ testTimeout: 120_000 });

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
