/** docs/problem-codes.md has each code that the sources give, once, and no other. */
import { expect, test } from 'vitest';
import { textOf } from '../support/documents.js';
import { codesInSource } from './codes-in-source.js';

const codes = codesInSource();
const documented = [...textOf('docs/problem-codes.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
  ([, code = '']) => code,
);

test('the sources have codes of errors, of problems and of notes', () => {
  expect([...codes.keys()]).toEqual(
    expect.arrayContaining(['not-found', 'replacement-failed', 'unknown-key', 'cycle', 'orphan']),
  );
});

test('each code is documented', () => {
  expect([...codes].filter(([code]) => !documented.includes(code))).toEqual([]);
});

test('each documented code is given somewhere', () => {
  expect(documented.filter((code) => !codes.has(code))).toEqual([]);
});

test('each code has one row', () => {
  expect(documented.filter((code, index) => documented.indexOf(code) !== index)).toEqual([]);
});
