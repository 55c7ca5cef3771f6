/** What is wrong with a part of an option is told with the name of that part. */
import { describe, expect, test } from 'vitest';
import { containerOf, problemsOf } from '../landscape-of.js';

describe('in create_options', () => {
  test.each([
    [
      { healthcheck: { interval: 'soon' } },
      "'interval' of 'healthcheck' must be a duration such as 10s or 1m30s",
    ],
    [{ healthcheck: { retries: 'few' } }, "'retries' of 'healthcheck' must be a whole number"],
    [{ healthcheck: { test: {} } }, "'test' of 'healthcheck' must be a text"],
    [
      { healthcheck: { interval: 5 } },
      "'interval' of 'healthcheck' is 5 nanoseconds: engines take no less than 1ms; write 5s for seconds",
    ],
    [
      { healthcheck: { Timeout: '1us' } },
      "'Timeout' of 'healthcheck' is 1000 nanoseconds: engines take no less than 1ms",
    ],
    [{ environment: { A: [] } }, "'A' of 'environment' must be a text"],
    [{ labels: { a: {} } }, "'a' of 'labels' must be a text"],
    [{ stop_timeout: 'soon' }, "'stop_timeout' must be a number of seconds, or a time such as 1m30s"],
  ])('%j', (options, message) => {
    const [option] = Object.keys(options);
    expect(problemsOf({ web: { create_options: options } })).toEqual([
      `containers.web.create_options.${option}: ${message}`,
    ]);
  });
});

describe('in host_config', () => {
  test.each([
    [{ ulimits: [{ name: 'a', soft: 'b' }] }, "'soft' of 'ulimits' must be a whole number"],
    [
      { restart_policy: { MaximumRetryCount: 'b' } },
      "'MaximumRetryCount' of 'restart_policy' must be a whole number",
    ],
    [
      { restart_policy: { Name: 'sometimes' } },
      "'Name' of 'restart_policy' must be no, on-failure, always or unless-stopped",
    ],
    [{ log_config: { type: [] } }, "'type' of 'log_config' must be a text"],
    [{ log_config: { config: { a: [] } } }, "'a' of 'config' of 'log_config' must be a text"],
    [{ log_config: { config: 5 } }, "'config' of 'log_config' must be a mapping"],
    [{ tmpfs: { '/t': [] } }, "'/t' of 'tmpfs' must be a text"],
    [{ sysctls: { a: [] } }, "'a' of 'sysctls' must be a text"],
    [{ extra_hosts: { a: [] } }, "'a' of 'extra_hosts' must be a text"],
    [{ extra_hosts: ['x'] }, "'extra_hosts' has 'x'; the form is host:address"],
    [{ extra_hosts: { a: 'b' } }, "'extra_hosts' has 'a:b', where 'b' is no address"],
    [{ port_bindings: { 80: [[{}]] } }, "'80' of 'port_bindings' must be a text"],
    [{ binds: { '/a': { bind: [] } } }, "'/a' of 'binds' must be a text"],
    [{ device_requests: [{ count: 'a' }] }, "'count' of 'device_requests' must be a whole number"],
    [{ shm_size: -1 }, "'shm_size' must be a size, as in 512m or 1.5g"],
    [{ shm_size: '-1' }, "'shm_size' must be a size, as in 512m or 1.5g"],
  ])('%j', (options, message) => {
    const [option] = Object.keys(options);
    expect(problemsOf({ web: { host_config: options } })).toEqual([
      `containers.web.host_config.${option}: ${message}`,
    ]);
  });
});

test('times of a health check may have units', () => {
  const healthcheck = { test: 'x', interval: '5s', timeout: '1m30s', start_period: '0s', retries: '3' };
  expect(containerOf({ create_options: { healthcheck } }).payload).toMatchObject({
    Healthcheck: { Interval: 5e9, Timeout: 90e9, StartPeriod: 0, Retries: 3 },
  });
});

test.each([['a:1.2.3.4'], ['a:::1'], ['a:[::1]'], ['a=1.2.3.4'], ['a:host-gateway']])(
  'extra_hosts takes %s',
  (entry) => {
    expect(containerOf({ host_config: { extra_hosts: [entry] } }).payload.HostConfig).toEqual({
      ExtraHosts: [entry],
    });
  },
);
