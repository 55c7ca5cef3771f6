import { expect, it } from 'vitest';
import { sinceSeconds } from '../../../src/cli/logs/since.js';
import { UsageError } from '../../../src/cli/usage-error.js';

const NOW = Date.UTC(2026, 0, 31, 12);

it.each([
  ['90s', 90],
  ['10m', 600],
  ['2h30m', 9000],
  ['1d', 86_400],
  ['1d1h1m1s', 90_061],
])('%s is so many seconds ago', (text, seconds) => {
  expect(sinceSeconds(text, NOW)).toBe(NOW / 1000 - seconds);
});

it.each([
  ['2026-01-31T08:00:00Z', Date.UTC(2026, 0, 31, 8)],
  ['2026-01-31T08:00:00.25+02:00', Date.UTC(2026, 0, 31, 6) + 250],
  ['2026-01-31T08:00', new Date(2026, 0, 31, 8).getTime()],
  ['2026-01-31', new Date(2026, 0, 31).getTime()],
])('%s is a time', (text, milliseconds) => {
  expect(sinceSeconds(text, NOW)).toBe(milliseconds / 1000);
});

it.each(['', 'yesterday', '10', '10m 5s', '-5m', '2026-13-01', '2026-01', '31.1.2026'])(
  '"%s" is neither',
  (text) => {
    expect(() => sinceSeconds(text, NOW)).toThrow(UsageError);
  },
);
