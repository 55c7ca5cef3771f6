/** A map in which nearly everything is wrong is told so without a search for each word. */
import { expect, test } from 'vitest';
import { reportInto } from '../../../src/landscape/report.js';
import type { Problem } from '../../../src/map/problem.js';

test('only the first unknown words get a suggestion', () => {
  const problems: Problem[] = [];
  const report = reportInto(problems, 'containers', 'web');
  for (let index = 0; index < 150; index++) {
    report('links', { code: 'unknown', message: 'no', unknown: { name: 'ap', known: ['app'] } });
  }
  expect(problems).toHaveLength(150);
  expect(problems.map(({ suggestion }) => suggestion)).toEqual([
    ...Array(100).fill('app'),
    ...Array(50).fill(undefined),
  ]);
});
