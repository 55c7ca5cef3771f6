/** Containers that the Docker command line made: nothing differs from a declaration that says the same. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../script/lib/debian.js';
import { container, differencesOf, host, image, withMade } from './support.js';

const run = promisify(execFile);

function hosted(options: object): object {
  return { host_config: options };
}

function created(options: object): object {
  return { create_options: options };
}

const cases: readonly (readonly [flags: string, configuration: object, command?: readonly string[]])[] = [
  ['-e A=1 -e OTHER=2 -l a=b -l c=d', created({ environment: { A: 1 }, labels: { a: 'b' } })],
  [
    '-u 1:2 -w /tmp/ --domainname a.b',
    { user: '1:2', ...created({ working_dir: '/tmp', domainname: 'a.b' }) },
  ],
  ['', created({ command: 'sleep 9' }), ['sleep', '9']],
  ['--entrypoint sh', created({ entrypoint: 'sh', command: ['-c', 'x'] }), ['-c', 'x']],
  ['--entrypoint=', created({ entrypoint: [], command: 'x' }), ['x']],
  [
    '-it --stop-signal 15 --stop-timeout 3',
    { stop_signal: 'TERM', stop_timeout: 3, ...created({ tty: true, stdin_open: true }) },
  ],
  ['--health-cmd true --health-interval 10s', { healthcheck: { test: 'true', interval: '10s' } }],
  ['--no-healthcheck', { healthcheck: { test: null } }],
  ['-p 18080:80', { exposes: [[80, 18_080]] }],
  ['-p 0.0.0.0:18080:80/udp', { exposes: [['80/udp', 18_080]] }],
  ['-p 127.0.0.1:18080:80', { exposes: [[80, 18_080, '127.0.0.1']] }],
  ['-p 80', hosted({ port_bindings: { 80: null } })],
  [
    '-p 18083-18084:83-84',
    {
      exposes: [
        [83, 18_083],
        [84, 18_084],
      ],
    },
  ],
  ['-p [::1]:18080:80', hosted({ port_bindings: { 80: ['::1', 18_080] } })],
  ['--expose 80-82 --expose 53/udp', { exposes: [80, 81, 82, '53/udp'] }],
  ['-v /tmp:/x:ro', { binds: { '/x': ['/tmp', 'ro'] } }],
  ['--mount type=bind,src=/tmp,dst=/x', { binds: { '/x': '/tmp' } }],
  ['-v {map}.data:/d', { attaches: 'data' }],
  ['--mount type=volume,src={map}.data,dst=/d', { attaches: 'data' }],
  ['-v /s', { shares: '/s' }],
  ['--mount type=volume,dst=/s', { shares: '/s' }],
  ['--tmpfs /x:size=1m', hosted({ tmpfs: { '/x': 'size=1m' } })],
  ['--network host', { network_mode: 'host' }],
  ['--network none', { network_mode: 'disabled' }],
  ['--restart on-failure:3', hosted({ restart_policy: { Name: 'on-failure', MaximumRetryCount: 3 } })],
  [
    '-m 64m --memory-swap -1 --cpus 0.5',
    hosted({ mem_limit: '64m', memswap_limit: -1, nano_cpus: 500_000_000 }),
  ],
  ['-m 64m --pids-limit 50', hosted({ mem_limit: '64m', pids_limit: 50 })],
  ['--cpu-shares 512 --cpuset-cpus 0-1', hosted({ cpu_shares: 512, cpuset_cpus: '0,1' })],
  ['--cap-add CAP_NET_ADMIN --cap-drop mknod', hosted({ cap_add: 'NET_ADMIN', cap_drop: 'MKNOD' })],
  ['--device /dev/null --group-add 5', hosted({ devices: '/dev/null', group_add: '5' })],
  ['--sysctl net.ipv4.ip_forward=1', hosted({ sysctls: { 'net.ipv4.ip_forward': 1 } })],
  ['--ulimit nofile=10:20', hosted({ ulimits: { name: 'nofile', soft: 10, hard: 20 } })],
  ['--security-opt no-new-privileges', hosted({ security_opt: 'no-new-privileges:true' })],
  ['--privileged --init --read-only', hosted({ privileged: true, init: true, read_only: true })],
  [
    '--dns 1.1.1.1 --dns-search a.b --dns-opt ndots:1',
    hosted({ dns: '1.1.1.1', dns_search: 'a.b', dns_opt: 'ndots:1' }),
  ],
  [
    '--add-host a:1.2.3.4 --add-host h:host-gateway',
    hosted({ extra_hosts: { a: '1.2.3.4', h: 'host-gateway' } }),
  ],
  [
    '--log-opt max-size=1m --shm-size 1m',
    hosted({ log_config: { config: { 'max-size': '1m' } }, shm_size: '1m' }),
  ],
  ['--pid host --ipc host', hosted({ pid_mode: 'host', ipc_mode: 'host' })],
  ['--device-read-bps /dev/null:1kb', hosted({ device_read_bps: [{ Path: '/dev/null', Rate: 1024 }] })],
];

describe.skipIf(findProgram('docker') === undefined)('docker create', () => {
  it.each(cases.map(([flags, configuration, command = []]) => ({ flags, configuration, command })))(
    '$flags',
    ({ flags, configuration, command }) =>
      withMade(
        () => run('docker', ['-H', host, ...createArguments(flags), image, ...command]),
        async (compare) => expect(differencesOf(await compare(configuration))).toEqual([]),
      ),
  );
});

/** docker-map gives every container a host name of its own. */
function createArguments(flags: string): readonly string[] {
  const [map = ''] = container.split('.');
  const words = flags.replace('{map}', map).split(' ').filter(Boolean);
  return ['create', '--name', container, '--hostname', container.replaceAll('.', '-'), ...words];
}
