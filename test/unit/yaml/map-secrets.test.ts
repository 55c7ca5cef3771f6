/** Variables whose names sound secret are in no excerpt and in no message of a map's problems. */
import { expect, test } from 'vitest';
import { errorOf } from './support.js';

test.each([
  ['beside a fault', 'web: {imag: x, create_options: {environment: {DB_PASSWORD: hunter2}}}'],
  ['where the fault is', 'web: {imag: x, create_options: {environment: {API_TOKEN: !nothing hunter2}}}'],
  ['in a list', 'web: {imag: x, create_options: {environment: [DB_PASSWORD=hunter2]}}'],
  ['through an alias', 'web: {imag: x, shares: &p hunter2, create_options: {environment: {SECRET: *p}}}'],
])('%s', (_, text) => {
  const error = errorOf(text, 'main');
  expect(error.problems.length).toBeGreaterThan(0);
  expect(JSON.stringify([error.message, error.problems])).not.toContain('hunter2');
});

test('other variables are shown', () => {
  const text = 'web: {imag: x, create_options: {environment: {MODE: production}}}';
  expect(errorOf(text, 'main').message).toContain('MODE: production');
});
