/** Sparse files, in each of the ways that the `tar` of the system stores them. */
import { closeSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { membersOf, tar } from './support.js';

const ways = [
  ['--format=gnu'],
  ['--format=oldgnu'],
  ['--format=pax', '--sparse-version=0.0'],
  ['--format=pax', '--sparse-version=0.1'],
  ['--format=pax', '--sparse-version=1.0'],
];

/** So many pieces that the map needs blocks of its own, with a hole at the end. */
function sparseFile(folder: string, pieces: number): Buffer {
  const path = join(folder, 'sparse');
  const file = openSync(path, 'w');
  for (let piece = 0; piece < pieces; piece++) writeSync(file, `piece ${piece}`, piece * 100_000 + 4096);
  closeSync(file);
  truncateSync(path, pieces * 100_000 + 5000);
  return readFileSync(path);
}

it.each(ways.flatMap((way) => [0, 1, 60].map((pieces) => ({ way, pieces }))))(
  'a file with $pieces pieces, stored by $way',
  async ({ way, pieces }) => {
    const folder = temporaryFolder();
    const content = sparseFile(folder, pieces);
    const archive = join(folder, 'a.tar');
    tar('--sparse', ...way, '-cf', archive, '-C', folder, 'sparse', 'sparse');
    const [member, again] = await membersOf(archive);
    expect(member).toMatchObject({ kind: 'file', name: 'sparse', size: content.length });
    expect(content.equals(Buffer.from(Object(member?.['content'])))).toBe(true);
    expect(again).toMatchObject({ name: 'sparse' });
  },
);
