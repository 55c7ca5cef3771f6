/** Random folders. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';

type Node = { readonly file: Uint8Array } | { readonly link: string } | { readonly folder: Tree };
export type Tree = Readonly<Record<string, Node>>;

const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('a', '日', ' ', '\n', '\\', '*', '-'), minLength: 1, maxLength: 80 }),
  )
  .filter((text) => !/[/\0]|^\.{1,2}$|^\.dockerignore$/.test(text) && Buffer.byteLength(text) <= 255);

export const { tree } = fc.letrec<{ tree: Tree; node: Node }>((tie) => ({
  tree: fc.dictionary(name, tie('node'), { maxKeys: 5, noNullPrototype: true }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ file: fc.uint8Array({ maxLength: 1500 }) }),
    fc.record({ link: name }),
    fc.record({ folder: tie('tree') }),
  ),
}));

export function write(folder: string, content: Tree): void {
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

export async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
  try {
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
