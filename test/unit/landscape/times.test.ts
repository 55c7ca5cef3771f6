/** Times as engines take them. */
import { describe, expect, test } from 'vitest';
import { containerOf, errorOf, problemsOf } from './landscape-of.js';

describe('a time to stop is rounded up to whole seconds, which is all that engines take', () => {
  test.each([
    [1.5, 2],
    ['500ms', 1],
    ['1m30s', 90],
    [0, 0],
  ])('%s', (stopTimeout, seconds) => {
    const { payload, stop } = containerOf({ stop_timeout: stopTimeout });
    expect(payload.StopTimeout).toBe(seconds);
    expect(stop.timeout).toBe(seconds);
  });

  test('also that of the client', () => {
    expect(containerOf({}, {}, { stopTimeout: 2.1 }).stop.timeout).toBe(3);
  });

  test.each([
    [1.5, 2],
    ['1.5', 2],
    ['5s', 5],
    ['10', 10],
    [-1, -1],
  ])('also in options: %s', (stopTimeout, seconds) => {
    expect(containerOf({ create_options: { stop_timeout: stopTimeout } }).payload.StopTimeout).toBe(seconds);
  });
});

describe('a time of a health check', () => {
  test.each([
    ['interval', 5, '5 nanoseconds: engines take no less than 1ms; write 5s for seconds'],
    ['timeout', '1', '1 nanosecond: engines take no less than 1ms; write 1s for seconds'],
    ['start_period', '500us', '500000 nanoseconds: engines take no less than 1ms'],
  ])('%s of less than a millisecond is refused: %s', (name, time, words) => {
    const content = { web: { healthcheck: { test: 'x', [name]: time } } };
    const message = `the ${name} of the healthcheck is ${words}`;
    expect(problemsOf(content)).toEqual([`containers.web.healthcheck.${name}: ${message}`]);
    expect(errorOf(content).problems[0]?.code).toBe('invalid-value');
  });

  test.each([0, '1ms', '10s'])('is taken from a millisecond on, and as 0: %s', (interval) => {
    expect(containerOf({ healthcheck: { test: 'x', interval } }).payload).toHaveProperty('Healthcheck');
  });
});
