/** Values of variables are texts: they are taken for the numbers and truth values that they spell. */
import { expect, test } from 'vitest';
import { containerOf, problemsOf } from '../landscape-of.js';

test.each([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
])('a flag of %s', (word, value) => {
  const { payload } = containerOf({ create_options: { tty: word }, host_config: { init: word } });
  expect(payload).toMatchObject({ Tty: value, HostConfig: { Init: value } });
});

test.each([
  ['100', 100],
  ['-1', -1],
])('a number of %s', (word, value) => {
  expect(containerOf({ host_config: { pids_limit: word } }).payload.HostConfig).toEqual({ PidsLimit: value });
});

test.each([
  [{ pids_limit: '1.5' }, "pids_limit: 'pids_limit' must be a whole number"],
  [{ pids_limit: '99999999999999999999' }, "pids_limit: 'pids_limit' must be a whole number"],
  [{ pids_limit: '' }, "pids_limit: 'pids_limit' must be a whole number"],
  [{ init: 'maybe' }, "init: 'init' must be true or false"],
])('other texts are refused: %j', (hostConfig, problem) => {
  expect(problemsOf({ web: { host_config: hostConfig } })).toEqual([`containers.web.host_config.${problem}`]);
});

test('also within structured options', () => {
  const hostConfig = {
    restart_policy: { Name: 'on-failure', MaximumRetryCount: '3' },
    ulimits: { name: 'nofile', soft: '5' },
    binds: { '/a': { bind: '/b', ro: 'yes' } },
    device_requests: [{ count: '-1' }],
  };
  expect(containerOf({ host_config: hostConfig }).payload.HostConfig).toMatchObject({
    RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 },
    Ulimits: [{ Name: 'nofile', Soft: 5 }],
    Binds: ['/a:/b:ro'],
    DeviceRequests: [{ Count: -1 }],
  });
});
