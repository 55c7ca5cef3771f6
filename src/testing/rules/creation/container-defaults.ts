/** What a host configuration (`HostConfig`) becomes: as it was declared, with the engine's defaults. */
import {
  type Fields,
  fieldsAt,
  isFields,
  optionalNumberAt,
  optionalTextAt,
  textsAt,
} from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { isNewer } from '../engine-words.js';
import { nestedOptions } from './nested-options.js';

/** What is hidden of the host. */
const MASKED = [
  '/proc/asound',
  '/proc/acpi',
  '/proc/interrupts',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/timer_list',
  '/proc/timer_stats',
  '/proc/sched_debug',
  '/proc/scsi',
  '/sys/firmware',
  '/sys/devices/virtual/powercap',
];

const NOT_MASKED_BY_OLDER = ['/proc/interrupts', '/sys/devices/virtual/powercap'];

/** Shown in any case. What is no name in here or in `OPTIONAL` is no option of an engine, and gets lost. */
const DEFAULTS: Fields = {
  Binds: null,
  ContainerIDFile: '',
  LogConfig: { Type: 'json-file', Config: {} },
  NetworkMode: 'bridge',
  PortBindings: null,
  RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
  AutoRemove: false,
  VolumeDriver: '',
  VolumesFrom: null,
  ConsoleSize: [0, 0],
  CapAdd: null,
  CapDrop: null,
  CgroupnsMode: 'host',
  Dns: null,
  DnsOptions: null,
  DnsSearch: null,
  ExtraHosts: null,
  GroupAdd: null,
  IpcMode: 'private',
  Cgroup: '',
  Links: null,
  OomScoreAdj: 0,
  PidMode: '',
  Privileged: false,
  PublishAllPorts: false,
  ReadonlyRootfs: false,
  SecurityOpt: null,
  UTSMode: '',
  UsernsMode: '',
  ShmSize: 67108864,
  Runtime: 'runc',
  Isolation: '',
  CpuShares: 0,
  Memory: 0,
  NanoCpus: 0,
  CgroupParent: '',
  BlkioWeight: 0,
  BlkioWeightDevice: null,
  BlkioDeviceReadBps: null,
  BlkioDeviceWriteBps: null,
  BlkioDeviceReadIOps: null,
  BlkioDeviceWriteIOps: null,
  CpuPeriod: 0,
  CpuQuota: 0,
  CpuRealtimePeriod: 0,
  CpuRealtimeRuntime: 0,
  CpusetCpus: '',
  CpusetMems: '',
  Devices: null,
  DeviceCgroupRules: null,
  DeviceRequests: null,
  MemoryReservation: 0,
  MemorySwap: 0,
  MemorySwappiness: null,
  OomKillDisable: false,
  PidsLimit: null,
  Ulimits: null,
  CpuCount: 0,
  CpuPercent: 0,
  IOMaximumIOps: 0,
  IOMaximumBandwidth: 0,
  MaskedPaths: MASKED,
  ReadonlyPaths: ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'],
};

/** Where it differs before Docker 25. */
const OLDER_DEFAULTS: Fields = {
  NetworkMode: 'default',
  RestartPolicy: { Name: '', MaximumRetryCount: 0 },
  KernelMemory: 0,
  KernelMemoryTCP: 0,
  MaskedPaths: MASKED.filter((path) => !NOT_MASKED_BY_OLDER.includes(path)),
};

/** Shown only where they are declared. */
const OPTIONAL = ['Annotations', 'Init', 'Mounts', 'StorageOpt', 'Sysctls', 'Tmpfs'];

/** Options whose 0, or empty text, means the default. */
const EMPTY_IS_DEFAULT = ['NetworkMode', 'CgroupnsMode', 'IpcMode', 'Runtime', 'ShmSize', 'PidsLimit'];

/** References to other containers are not resolved yet. */
export function completeHostConfig(state: EngineState, declared: Fields): Fields {
  const defaults = isNewer(state) ? DEFAULTS : { ...DEFAULTS, ...OLDER_DEFAULTS };
  const complete: Record<string, unknown> = { ...defaults };
  for (const [name, value] of Object.entries(declared)) {
    const isDefault = value === null || (isEmpty(value) && EMPTY_IS_DEFAULT.includes(name));
    const isKnown = name in defaults || (OPTIONAL.includes(name) && !isEmpty(value));
    if (isKnown && !isDefault) complete[name] = value;
  }
  return { ...complete, ...derived(declared, defaults, complete) };
}

/** What one option makes of another one, or of its own parts. */
function derived(declared: Fields, defaults: Fields, complete: Fields): Fields {
  const log = fieldsAt(declared, 'LogConfig');
  const restart = fieldsAt(declared, 'RestartPolicy');
  const memory = optionalNumberAt(complete, 'Memory') ?? 0;
  const isPrivileged = complete['Privileged'] === true;
  const isLabelled = !isPrivileged && complete['IpcMode'] !== 'host' && complete['PidMode'] !== 'host';
  const isDefaultNetwork = complete['NetworkMode'] === 'default';
  return {
    ...nestedOptions(declared),
    ...((optionalNumberAt(complete, 'PidsLimit') ?? 0) < 0 && { PidsLimit: null }),
    ...(complete['MemorySwappiness'] === -1 && { MemorySwappiness: null }),
    LogConfig: { Type: optionalTextAt(log, 'Type') || 'json-file', Config: log['Config'] ?? {} },
    RestartPolicy: {
      Name: optionalTextAt(restart, 'Name') || fieldsAt(defaults, 'RestartPolicy')['Name'],
      MaximumRetryCount: optionalNumberAt(restart, 'MaximumRetryCount') ?? 0,
    },
    PortBindings: portBindings(declared['PortBindings']),
    ...(isDefaultNetwork && { NetworkMode: defaults['NetworkMode'] }),
    ...(memory > 0 && !complete['MemorySwap'] && { MemorySwap: 2 * memory }),
    ...(isPrivileged && { MaskedPaths: null, ReadonlyPaths: null }),
    ...(!isLabelled && { SecurityOpt: [...textsAt(declared, 'SecurityOpt'), 'label=disable'] }),
  };
}

function portBindings(declared: unknown): Fields | null {
  if (!isFields(declared)) return null;
  const complete = ([port, list]: [string, unknown]) => [
    port,
    Array.isArray(list)
      ? list.map((binding: unknown) => ({ HostIp: '', HostPort: '', ...Object(binding) }))
      : null,
  ];
  return Object.fromEntries(Object.entries(declared).map(complete));
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === '' || value === 0;
  return Object.keys(value).length === 0;
}
