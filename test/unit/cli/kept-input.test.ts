import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { keptInput } from '../../../src/cli/exec/kept-input.js';

it('who leaves off reading leaves the input open, with what it has not read', async () => {
  const input = new PassThrough();
  input.write('one');
  for await (const piece of keptInput(input)) {
    expect(String(piece)).toBe('one');
    break;
  }
  expect(input.destroyed).toBe(false);
  input.end('two');
  expect(await input.toArray()).toEqual([Buffer.from('two')]);
});
