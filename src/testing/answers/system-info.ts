/** What an engine has, and what it can do. */
import { CPUS } from '../rules/machine.js';
import type { EngineState } from '../state/engine-state.js';
import { timeText } from '../state/moment.js';
import { KERNEL } from './version.js';

export function systemInfoAnswer(state: EngineState): object {
  return {
    ID: '00000000-0000-0000-0000-000000000000',
    ...counts(state),
    ...HOST,
    SystemTime: timeText(state.moment()),
    ServerVersion: state.identity.version,
  };
}

function counts({ containers, images }: EngineState): object {
  const statuses = [...containers].map(({ status }) => status);
  const running = statuses.filter((status) => status === 'running' || status === 'restarting').length;
  const paused = statuses.filter((status) => status === 'paused').length;
  return {
    Containers: statuses.length,
    ContainersRunning: running,
    ContainersPaused: paused,
    ContainersStopped: statuses.length - running - paused,
    Images: images.size,
  };
}

const LIMITS = {
  MemoryLimit: true,
  SwapLimit: true,
  CpuCfsPeriod: true,
  CpuCfsQuota: true,
  CPUShares: true,
  CPUSet: true,
  PidsLimit: true,
  OomKillDisable: false,
  IPv4Forwarding: true,
} as const;

const HOST = {
  Driver: 'overlay2',
  DriverStatus: [['Backing Filesystem', 'memory']],
  Plugins: {
    Volume: ['local'],
    Network: ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay'],
    Authorization: null,
    Log: ['json-file'],
  },
  ...LIMITS,
  Debug: false,
  NFd: 0,
  NGoroutines: 0,
  NEventsListener: 0,
  LoggingDriver: 'json-file',
  CgroupDriver: 'systemd',
  CgroupVersion: '2',
  KernelVersion: KERNEL,
  OperatingSystem: 'docker-map SimulatedEngine',
  OSVersion: '',
  OSType: 'linux',
  Architecture: 'x86_64',
  RegistryConfig: {
    InsecureRegistryCIDRs: ['127.0.0.0/8'],
    IndexConfigs: { 'docker.io': { Name: 'docker.io', Mirrors: [], Secure: true, Official: true } },
    Mirrors: [],
  },
  NCPU: CPUS,
  MemTotal: 8_589_934_592,
  GenericResources: null,
  DockerRootDir: '/var/lib/docker',
  HttpProxy: '',
  HttpsProxy: '',
  NoProxy: '',
  Name: 'simulated',
  Labels: [],
  ExperimentalBuild: false,
  Runtimes: { runc: { path: 'runc' } },
  DefaultRuntime: 'runc',
  Swarm: {
    NodeID: '',
    NodeAddr: '',
    LocalNodeState: 'inactive',
    ControlAvailable: false,
    Error: '',
    RemoteManagers: null,
  },
  LiveRestoreEnabled: false,
  Isolation: '',
  InitBinary: 'docker-init',
  ContainerdCommit: { ID: '' },
  RuncCommit: { ID: '' },
  InitCommit: { ID: '' },
  SecurityOptions: ['name=seccomp,profile=builtin'],
  Warnings: null,
} as const;
