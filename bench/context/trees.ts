/** What is packed: many small files, and one large one of random bytes, in folders that are removed afterwards. */
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const manyFiles = 20_000;
const filesPerFolder = 100;

export interface Trees extends Disposable {
  readonly many: string;
  readonly large: string;
  /** The file in the latter. */
  readonly largeFile: string;
}

export function makeTrees(largeMegabytes: number): Trees {
  const root = mkdtempSync(join(tmpdir(), 'docker-map-bench-'));
  const [many, large] = [join(root, 'many'), join(root, 'large')];
  const largeFile = join(large, 'data');
  for (const folder of [many, large]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY . /\n');
  }
  for (let file = 0; file < manyFiles; file++) {
    const folder = join(many, `package${Math.floor(file / filesPerFolder)}`, 'source');
    if (file % filesPerFolder === 0) mkdirSync(folder, { recursive: true });
    // Sizes as sources have them: most below 4 kB, some above.
    writeFileSync(join(folder, `file${file}.ts`), randomBytes(300 + ((file * 7919) % 6000)));
  }
  writeLarge(largeFile, largeMegabytes);
  return { many, large, largeFile, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}

function writeLarge(path: string, megabytes: number): void {
  const file = openSync(path, 'w');
  for (let megabyte = 0; megabyte < megabytes; megabyte++) writeSync(file, randomBytes(1024 * 1024));
  closeSync(file);
}
