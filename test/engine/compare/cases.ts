/**
 * One option each: a container made from `before` has no difference to it; to `after`, and to a declaration without the
 * option, it differs in that one field.
 */
import { container } from './support.js';

export interface CompareCase {
  readonly field: string;
  readonly before: object;
  readonly after: object;
  /** The declaration without the option; default: an empty one. */
  readonly without?: object;
  /** Fields that follow from it, and differ along with it. */
  readonly along?: readonly string[];
}

function created(field: string, before: unknown, after: unknown, option = field): CompareCase {
  return {
    field,
    before: { create_options: { [option]: before } },
    after: { create_options: { [option]: after } },
  };
}

function hosted(field: string, before: unknown, after: unknown, option = field): CompareCase {
  return {
    field,
    before: { host_config: { [option]: before } },
    after: { host_config: { [option]: after } },
  };
}

function mapped(field: string, key: string, before: unknown, after: unknown): CompareCase {
  return { field, before: { [key]: before }, after: { [key]: after } };
}

const processCases: readonly CompareCase[] = [
  created('command', 'sleep 5', ['sleep', '6']),
  {
    field: 'entrypoint',
    before: { create_options: { entrypoint: ['sh', '-c'], command: 'true' } },
    after: { create_options: { entrypoint: '/bin/sh -c', command: 'true' } },
    without: { create_options: { command: 'true' } },
  },
  created('environment', { LEVEL: 'info', OTHER: 1 }, { LEVEL: 'debug', OTHER: 1 }),
  created('environment', ['A=1', 'B=2'], ['B=2']),
  created('environment', { PATH: null }, {}),
  created('labels', { tier: 'front' }, { tier: 'back' }),
  mapped('user', 'user', '1000:100', 1000),
  created('working_dir', '/srv/', '/tmp/../'),
  created('domainname', 'example.org', 'example.com'),
  { field: 'hostname', before: { create_options: { hostname: 'a.b' } }, after: {} },
  created('tty', true, false),
  created('stdin_open', true, false),
  mapped('stop_signal', 'stop_signal', 'USR1', 'INT'),
  created('stop_signal', '10', 'SIGUSR2'),
  mapped('stop_timeout', 'stop_timeout', 7, 8),
  mapped('healthcheck', 'healthcheck', { test: 'true', interval: '10s' }, { test: 'true', interval: '11s' }),
  mapped('healthcheck', 'healthcheck', { test: ['CMD', 'true'] }, { test: null }),
  created('mac_address', '02:42:ac:11:00:09', '02:42:ac:11:00:0A'),
];

const portCases: readonly CompareCase[] = [
  mapped('ports', 'exposes', [80, '53/udp'], [80]),
  created('ports', [[53, 'udp'], 80], [81, '53/udp']),
  mapped('port_bindings', 'exposes', [[80, 18_080]], [[80, 18_081]]),
  mapped('port_bindings', 'exposes', [[80, 18_080]], [[80, 18_080, '127.0.0.1']]),
  hosted('port_bindings', { '80/tcp': '18083-18085', 81: null }, { '80/tcp': 18_083, 81: null }),
  hosted('publish_all_ports', true, false),
];

const mountCases: readonly CompareCase[] = [
  mapped('binds', 'binds', { '/etc': ['/tmp', 'ro'] }, { '/etc': '/tmp' }),
  mapped('binds', 'binds', { '/x/': '/tmp/' }, { '/y': '/tmp' }),
  hosted('binds', ['/tmp:/x:rslave'], ['/tmp:/x']),
  hosted('binds', [{ Type: 'bind', Source: '/tmp', Target: '/x' }], [], 'mounts'),
  mapped('volumes', 'attaches', { data: '/a' }, { data: '/b' }),
  mapped('volumes', 'attaches', { data: '/a' }, { other: '/a' }),
  mapped('volumes', 'shares', ['/a/', '/b'], ['/a']),
  hosted('volumes', [`${container}-v:/x:ro`], [`${container}-v:/x`], 'binds'),
  hosted(
    'mounts',
    [{ Type: 'tmpfs', Target: '/x', TmpfsOptions: { SizeBytes: 1_048_576 } }],
    [{ Type: 'tmpfs', Target: '/x' }],
  ),
  hosted('tmpfs', { '/x': 'size=1m,ro' }, ['/x']),
];

const networkCases: readonly CompareCase[] = [
  mapped('network_mode', 'network_mode', 'host', 'disabled'),
  mapped('network_mode', 'network_mode', 'disabled', 'bridge'),
  hosted('dns', ['1.1.1.1', '8.8.8.8'], ['8.8.8.8', '1.1.1.1']),
  hosted('dns_search', ['a.org'], ['b.org']),
  hosted('dns_opt', ['ndots:1'], ['ndots:2']),
  hosted('extra_hosts', { a: '1.2.3.4', b: 'host-gateway' }, { a: '1.2.3.5', b: 'host-gateway' }),
];

const limitCases: readonly CompareCase[] = [
  hosted('restart_policy', { Name: 'always' }, { Name: 'unless-stopped' }),
  hosted(
    'restart_policy',
    { Name: 'on-failure', MaximumRetryCount: 3 },
    { Name: 'on-failure', MaximumRetryCount: 4 },
  ),
  hosted('mem_limit', '64m', '128m'),
  {
    field: 'memswap_limit',
    before: { host_config: { mem_limit: '64m', memswap_limit: '96m' } },
    after: { host_config: { mem_limit: '64m', memswap_limit: -1 } },
    without: { host_config: { mem_limit: '64m' } },
  },
  hosted('mem_reservation', '32m', '48m'),
  hosted('mem_swappiness', 10, 20),
  hosted('nano_cpus', 500_000_000, 700_000_000),
  hosted('cpu_shares', 512, 256),
  hosted('cpu_quota', 50_000, 60_000),
  hosted('cpu_period', 50_000, 60_000),
  hosted('cpuset_cpus', '0-1', '0'),
  hosted('cpuset_cpus', '0,1', '1', 'cpuset'),
  hosted('cpuset_mems', '0', ''),
  hosted('pids_limit', 50, -1),
  hosted('oom_kill_disable', true, false),
  hosted('oom_score_adj', 100, 200),
  hosted('shm_size', '1m', '2m'),
  hosted('ulimits', [{ name: 'nofile', soft: 10, hard: 20 }], [{ name: 'nofile', soft: 10, hard: 30 }]),
  ...['device_read_bps', 'device_read_iops', 'device_write_bps', 'device_write_iops'].map((field) =>
    hosted(field, [{ Path: '/dev/null', Rate: 1000 }], [{ Path: '/dev/null', Rate: 2000 }]),
  ),
];

const securityCases: readonly CompareCase[] = [
  hosted('cap_add', ['net_admin', 'CAP_SYS_TIME'], ['NET_ADMIN']),
  hosted('cap_drop', ['mknod'], ['ALL']),
  hosted('devices', ['/dev/null:/dev/x'], ['/dev/null:/dev/x:r']),
  hosted('device_cgroup_rules', ['c 1:3 rwm'], ['c 1:3 r']),
  hosted(
    'device_requests',
    [{ count: -1, capabilities: [['gpu']] }],
    [{ count: 1, capabilities: [['gpu']] }],
  ),
  hosted('group_add', ['5', 'adm'], ['5']),
  hosted('sysctls', { 'net.ipv4.ip_forward': 1 }, { 'net.ipv4.ip_forward': 0 }),
  hosted('security_opt', ['no-new-privileges:true'], ['no-new-privileges', 'seccomp=unconfined']),
  hosted('privileged', true, false),
  hosted('read_only', true, false),
  hosted('init', true, false),
  hosted('auto_remove', true, false),
  hosted('log_config', { type: 'json-file', config: { 'max-size': '1m' } }, { type: 'none' }),
  hosted('ipc_mode', 'shareable', 'host'),
  hosted('pid_mode', 'host', ''),
  { ...hosted('uts_mode', 'host', ''), along: ['hostname'] },
  hosted('userns_mode', 'host', ''),
  hosted('cgroupns', 'private', 'host'),
  hosted('cgroup_parent', '/a', '/b'),
  hosted('runtime', 'runc', 'crun'),
  hosted('volume_driver', 'local', 'other'),
  hosted('masked_paths', ['/a'], ['/b'], 'MaskedPaths'),
];

export const cases: readonly CompareCase[] = [
  ...processCases,
  ...portCases,
  ...mountCases,
  ...networkCases,
  ...limitCases,
  ...securityCases,
];
