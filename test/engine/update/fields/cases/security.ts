/** What a container may do, and where its output goes. */
import { type FieldCase, hosted } from '../field-case.js';

export const securityCases: readonly FieldCase[] = [
  hosted(
    'cap_add',
    [['net_admin', 'CAP_SYS_TIME'], ['NET_ADMIN']],
    ['± SYS_TIME -> (none)', '± NET_ADMIN -> (none)'],
  ),
  hosted('cap_drop', [['mknod'], ['ALL']], ['± MKNOD -> ALL', '± ALL -> (none)']),
  hosted(
    'devices',
    [['/dev/null:/dev/x'], ['/dev/null:/dev/x:r']],
    ['± /dev/null:/dev/x:rwm -> /dev/null:/dev/x:r', '± /dev/null:/dev/x:r -> (none)'],
  ),
  hosted(
    'device_cgroup_rules',
    [['c 1:3 rwm'], ['c 1:3 r']],
    ['± c 1:3 rwm -> c 1:3 r', '± c 1:3 r -> (none)'],
  ),
  hosted('group_add', [['5', '6'], ['5']], ['± 6 -> (none)', '± 5 -> (none)']),
  hosted('read_only', [true, false], ['± true -> false', '']),
  hosted(
    'security_opt',
    [['no-new-privileges:true'], ['no-new-privileges', 'seccomp=unconfined']],
    ['± (none) -> seccomp=unconfined', '± no-new-privileges, seccomp=unconfined -> (none)'],
  ),
  hosted(
    'sysctls',
    [{ 'net.ipv4.ip_forward': 1 }, { 'net.ipv4.ip_forward': 0 }],
    ['± net.ipv4.ip_forward=1 -> net.ipv4.ip_forward=0', '± net.ipv4.ip_forward=0 -> (none)'],
  ),
  hosted(
    'log_config',
    [{ type: 'json-file', config: { 'max-size': '1m' } }, { type: 'none' }],
    ['± json-file, max-size=1m -> none', '± none -> (not declared)'],
  ),
  hosted(
    'cgroup_parent',
    ['docker-map-one.slice', 'docker-map-two.slice'],
    ['± "docker-map-one.slice" -> "docker-map-two.slice"', '± "docker-map-two.slice" -> (not declared)'],
  ),
  hosted('cgroupns', ['private', 'host'], ['± private -> host', '± host -> (not declared)']),
  hosted('ipc_mode', ['shareable', 'host'], ['± shareable -> host', '± host -> (not declared)']),
  hosted('pid_mode', ['host', ''], ['± host -> (none)', '']),
  hosted('userns_mode', ['host', ''], ['± host -> (none)', '']),
  {
    ...hosted('uts_mode', ['host', ''], ['± host -> (none)', '']),
    changed: [
      '± start-first; hostname, uts_mode differ',
      '    hostname: ID -> {map}-uts-mode',
      '    uts_mode: host -> (none)',
    ],
  },
];
