/** What engines get of a health check. */
import { expect, test } from 'vitest';
import { healthConfig } from '../../../src/landscape/healthcheck.js';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';

test.each([
  ["the image's test at other times", { interval: '10s' }, { Test: [], Interval: 10e9 }],
  ['no test at all', { test: null, interval: '10s' }, { Test: ['NONE'], Interval: 10e9 }],
  ['an empty test, which is none', { test: [] }, { Test: ['NONE'] }],
  ['a command line', 'true', { Test: ['CMD-SHELL', 'true'] }],
  ['words', { test: ['true'] }, { Test: ['CMD', 'true'] }],
])('%s', (_, healthcheck, expected) => {
  const { declaration } = new ContainerConfiguration({ healthcheck });
  expect(declaration.healthcheck && healthConfig(declaration.healthcheck)).toEqual(expected);
});

test.each(['CMD', 'CMD-SHELL'])('%s without a command is refused', (kind) => {
  expect(() => new ContainerConfiguration({ healthcheck: { test: [kind] } })).toThrow(
    `expected a command after '${kind}', found none`,
  );
});
