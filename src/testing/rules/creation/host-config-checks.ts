/** What engines refuse in a host configuration (`HostConfig`), besides its limits and its network mode. */
import { isIP } from 'node:net';
import { type Fields, fieldsAt, optionalTextAt, textsAt } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import { checkCapabilities } from './capabilities.js';
import { checkPortBindings } from './port-checks.js';
import { checkRestartPolicy } from './restart-policy-check.js';

/** @throws Refusal 400 */
export function checkHostConfig(state: EngineState, hostConfig: Fields): void {
  const policy = fieldsAt(hostConfig, 'RestartPolicy');
  const isRestarted = !['', 'no'].includes(optionalTextAt(policy, 'Name') ?? '');
  if (hostConfig['AutoRemove'] === true && isRestarted)
    throw new Refusal(400, "can't create 'AutoRemove' container with restart policy");
  for (const host of textsAt(hostConfig, 'ExtraHosts')) checkExtraHost(host);
  checkPortBindings(fieldsAt(hostConfig, 'PortBindings'));
  checkRestartPolicy(state, policy);
  checkCapabilities(hostConfig);
  checkNamespaces(state, hostConfig);
  checkLogDriver(optionalTextAt(fieldsAt(hostConfig, 'LogConfig'), 'Type') ?? '');
}

/** `host-gateway` is the engine's word for the host itself. */
function checkExtraHost(text: string): void {
  const [, host = '', address = ''] = /^([^:=]+)[:=](.*)$/.exec(text) ?? [];
  if (host === '') throw new Refusal(400, `bad format for add-host: "${text}"`);
  if (address !== 'host-gateway' && isIP(address.replace(/^\[(.*)\]$/, '$1')) === 0)
    throw new Refusal(400, `invalid IP address in add-host: "${address}"`);
}

const NAMESPACES = [
  ['IpcMode', 'IPC', ['none', 'private', 'shareable', 'host']],
  ['PidMode', 'PID', ['host']],
  ['UTSMode', 'UTS', ['host']],
] as const;

/** Older engines find out when the container starts. */
function checkNamespaces(state: EngineState, hostConfig: Fields): void {
  for (const [name, words, modes] of NAMESPACES) {
    const mode = optionalTextAt(hostConfig, name) ?? '';
    const isKnown = mode === '' || modes.some((known) => known === mode);
    const isShared = name !== 'UTSMode' && /^container:./.test(mode);
    if (isNewer(state) && !isKnown && !isShared) throw new Refusal(400, `invalid ${words} mode: ${mode}`);
  }
  const cgroups = optionalTextAt(hostConfig, 'CgroupnsMode') ?? '';
  if (!['', 'host', 'private'].includes(cgroups))
    throw new Refusal(400, `invalid cgroup namespace mode: ${cgroups}`);
}

const LOG_DRIVERS = [
  'awslogs',
  'fluentd',
  'gcplogs',
  'gelf',
  'journald',
  'json-file',
  'local',
  'none',
  'splunk',
  'syslog',
];

function checkLogDriver(name: string): void {
  if (name === '' || LOG_DRIVERS.includes(name)) return;
  throw new Refusal(400, `error looking up logging plugin ${name}: plugin "${name}" not found`);
}
