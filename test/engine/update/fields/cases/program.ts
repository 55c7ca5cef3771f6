/** What runs, as whom, and what it finds. */
import { created, type FieldCase, hosted, mapped } from '../field-case.js';

/** What does not listen to signals would be stopped after ten seconds. */
const atOnce = { along: { stop_signal: 'SIGKILL' } };

export const programCases: readonly FieldCase[] = [
  created(
    'command',
    [['sleep', '1001'], 'sleep 1002'],
    [
      '± sleep 1001 -> sleep 1002',
      '± sleep 1002 -> sh -c "trap \\"exit 0\\" TERM INT; sleep 2147483647 & wait"',
    ],
    atOnce,
  ),
  created(
    'entrypoint',
    ['busybox', '/bin/busybox'],
    ['± busybox -> /bin/busybox', '± /bin/busybox -> (none)'],
    {
      along: { stop_signal: 'SIGKILL', create_options: { command: ['sleep', '1003'] } },
    },
  ),
  created(
    'environment',
    [
      { LEVEL: 'info', KEPT: 1 },
      { LEVEL: 'debug', KEPT: 1, MORE: 1 },
    ],
    ['± LEVEL=*** (another value) -> LEVEL=***, MORE=***', '± LEVEL=***, KEPT=***, MORE=*** -> (none)'],
  ),
  created(
    'labels',
    [
      { tier: 'front', kept: 'k' },
      { tier: 'back', kept: 'k' },
    ],
    ['± tier=front -> tier=back', '± kept=k, tier=back -> (none)'],
  ),
  created('hostname', ['one', 'two'], ['± one -> two', '± two -> {map}-hostname']),
  created(
    'domainname',
    ['example.org', 'example.com'],
    ['± example.org -> example.com', '± example.com -> (none)'],
  ),
  mapped('user', ['1000:100', 1001], ['± 1000:100 -> 1001', '± 1001 -> (none)']),
  created('working_dir', ['/tmp', '/bin/'], ['± /tmp -> /bin', '± /bin -> /']),
  created('tty', [true, false], ['± true -> false', '']),
  created('stdin_open', [false, true], ['± false -> true', '± true -> false']),
  mapped('stop_signal', ['SIGTERM', 'SIGINT'], ['± SIGTERM -> SIGINT', '± SIGINT -> SIGTERM']),
  mapped('stop_timeout', [7, 8], ['± 7 -> 8', '± 8 -> (none)']),
  mapped(
    'healthcheck',
    [
      { test: 'true', interval: '1s' },
      { test: ['CMD', 'true'], interval: '1s', retries: 2 },
    ],
    [
      '± test CMD-SHELL true -> test CMD true, retries 2',
      '± test CMD true, interval 1s, retries 2 -> (none)',
    ],
  ),
  hosted('init', [true, false], ['± true -> (none)', '']),
  hosted(
    'runtime',
    ['runc', 'io.containerd.runc.v2'],
    ['± "runc" -> "io.containerd.runc.v2"', '± "io.containerd.runc.v2" -> (not declared)'],
  ),
];
