import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { hasCode, reasonOf } from '../../../src/common/system-error.js';

function thrownBy(body: () => unknown): unknown {
  try {
    return body();
  } catch (thrown) {
    return thrown;
  }
}

it('has the words of the system, without code and path', () => {
  const thrown = thrownBy(() => readFileSync('/none/at/all'));
  expect(reasonOf(thrown)).toBe('no such file or directory');
  expect(hasCode(thrown, 'ENOENT')).toBe(true);
  expect(hasCode(thrown, 'EACCES')).toBe(false);
});

it('leaves the words of all others, also of those with a number', () => {
  expect(reasonOf(thrownBy(() => gunzipSync(Buffer.from('plain'))))).toBe('incorrect header check');
  expect(reasonOf(new Error('own words'))).toBe('own words');
  expect(reasonOf('a text')).toBe('a text');
});
