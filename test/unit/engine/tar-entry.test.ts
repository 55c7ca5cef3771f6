import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { firstTarEntry } from '../../../src/engine/stream/tar-entry.js';

function header(type: string, { mode = 0, uid = '', gid = '', size = 0 } = {}): Buffer {
  const block = Buffer.alloc(512);
  block.write('data/', 0);
  block.write(mode.toString(8).padStart(7, '0'), 100);
  block.write(uid, 108, 8);
  block.write(gid, 116, 8);
  block.write(size.toString(8).padStart(11, '0'), 124);
  block.write(type, 156);
  block.write('ustar', 257);
  return block;
}

const plain = header('5', { mode: 0o41770, uid: '0003720', gid: '0000144' });
const records = Buffer.from('15 uid=4000000\n15 comment=a=b\n');
const body = Buffer.concat([records], 512);
const extended = Buffer.concat([header('x', { size: records.length }), body, plain]);

it.each([
  ['a plain header', [plain], { uid: 2000, gid: 100, mode: 0o1770 }],
  ['pieces', [plain.subarray(0, 7), plain.subarray(7)], { uid: 2000, gid: 100, mode: 0o1770 }],
  ['an owner that is too large for the field', [extended], { uid: 4_000_000, gid: 100, mode: 0o1770 }],
  [
    'an extended header in pieces',
    [extended.subarray(0, 520), extended.subarray(520)],
    { uid: 4_000_000, gid: 100, mode: 0o1770 },
  ],
])('reads owner and mode from %s', async (_, chunks, expected) => {
  expect(await firstTarEntry(Readable.from(chunks))).toEqual(expected);
});

it('reads no more than it needs', async () => {
  const taken: number[] = [];
  async function* chunks() {
    for (let number = 1; number < 9; number++) {
      taken.push(number);
      yield plain;
    }
  }
  await firstTarEntry(chunks());
  expect(taken).toEqual([1]);
});

it.each([
  ['that ends early', plain.subarray(0, 100), /ends before/],
  ['that is none', Buffer.alloc(512, 'x'), /no tar archive/],
  ['with a broken field', header('5', { uid: '99' }), /broken header/],
  [
    'with a broken record',
    Buffer.concat([header('x', { size: 5 }), Buffer.alloc(512, '9'), plain]),
    /broken header/,
  ],
])('refuses an archive %s', async (_, bytes, message) => {
  await expect(firstTarEntry(Readable.from([bytes]))).rejects.toThrow(message);
});
