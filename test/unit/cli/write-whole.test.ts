import { PassThrough, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { writeWhole } from '../../../src/cli/output/write-whole.js';

it('waits for a reader that is slower', async () => {
  const stream = new PassThrough({ highWaterMark: 4 });
  stream.write('more than it holds');
  let written = false;
  const writing = writeWhole(stream, 'too much for it').then((answer) => {
    written = true;
    return answer;
  });
  await new Promise(setImmediate);
  expect(written).toBe(false);
  stream.resume();
  expect(await writing).toBe(true);
});

it('says that the reader has left', async () => {
  const stream = new Writable({ write: (_data, _encoding, done) => done(new Error('EPIPE')) });
  stream.on('error', () => {});
  expect(await writeWhole(stream, 'the first')).toBe(false);
  expect(await writeWhole(stream, 'and more')).toBe(false);
});
