/** When a container counts as ready, from what is declared of it. */
import { describe, expect, test } from 'vitest';
import { containerOf } from './landscape-of.js';

const ready = (configuration: object) => containerOf(configuration).ready;

describe('the state', () => {
  test.each([
    [{}, 'running'],
    [{ healthcheck: 'true' }, 'healthy'],
    [{ healthcheck: { interval: '10s' } }, 'healthy'],
    [{ create_options: { healthcheck: { test: 'true' } } }, 'healthy'],
    [{ healthcheck: null }, 'running'],
    [{ healthcheck: 'true', create_options: { healthcheck: { test: 'NONE' } } }, 'running'],
    [{ healthcheck: 'true', ready: 'running' }, 'running'],
    [{ ready: 'healthy' }, 'healthy'],
    [{ ready: 'completed' }, 'completed'],
    [{ persistent: true }, 'running'],
  ])('of %j is %s', (configuration, state) => {
    expect(ready(configuration).state).toBe(state);
  });
});

test('only a persistent one may end, unless more is expected of it', () => {
  expect(ready({ persistent: true }).mayEnd).toBe(true);
  expect(ready({}).mayEnd).toBeUndefined();
  expect(ready({ persistent: true, ready: 'running' }).mayEnd).toBeUndefined();
  expect(ready({ persistent: true, healthcheck: 'true' }).mayEnd).toBeUndefined();
});

describe('the time limit', () => {
  const check = (times: object) => ({ healthcheck: { test: 'true', ...times } });

  test.each([
    ['a minute', {}, 60],
    ['a minute, where the check takes less', check({ interval: '1s', timeout: '1s', retries: 3 }), 60],
    [
      'until the check gives up',
      check({ interval: '20s', timeout: '10s', retries: 4, start_period: '1m' }),
      210,
    ],
    ["with the engine's times where none are given", check({}), 240],
    ['also where 0 stands for them', check({ interval: 0, timeout: 0, retries: 0 }), 240],
    ['as it is given', { ...check({}), ready_timeout: '5s' }, 5],
  ])('is %s', (_, configuration, timeout) => {
    expect(ready(configuration).timeout).toBe(timeout);
  });
});

test('the time to stay up is short, unless set', () => {
  expect(ready({}).minimum).toBe(0.2);
  expect(ready({ min_running: '3s' }).minimum).toBe(3);
});
