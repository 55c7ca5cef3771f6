/** A container as a simulated engine has it. */
import type { Fields } from '../../engine/answer/read.js';
import type { ContainerStatus } from '../../engine/snapshot.js';
import type { ImageRecord } from './image.js';
import type { InputQueue } from './input-queue.js';
import type { Moment } from './moment.js';
import type { EndpointRecord } from './network.js';
import type { OutputLog } from './output-log.js';
import type { VolumeRecord } from './volume.js';

export interface MountRecord {
  readonly type: 'volume' | 'bind' | 'tmpfs';
  /** Path inside. */
  readonly target: string;
  /** Only of volumes. */
  readonly volume: VolumeRecord | undefined;
  /** The volume was declared without a name: it goes with the container, if asked to. */
  readonly anonymous: boolean;
  /** Path on the host, of binds; the volume's folder, of volumes; empty otherwise. */
  readonly source: string;
  /** As declared: `z`, `ro,z`. */
  readonly mode: string;
  readonly writable: boolean;
  readonly propagation: string;
}

export interface PublishedPort {
  /** `80/tcp` */
  readonly port: string;
  readonly hostIp: string;
  readonly hostPort: number;
}

interface HealthCheckResult {
  readonly start: Moment;
  readonly end: Moment;
  readonly exitCode: number;
  readonly output: string;
}

export interface HealthRecord {
  status: 'starting' | 'healthy' | 'unhealthy';
  failingStreak: number;
  /** Oldest first, the last five. */
  log: HealthCheckResult[];
}

/** A run of the container's program, as the rest of the engine has to do with it. */
export interface RunningProgram {
  /** Sends a signal, by name; `SIGKILL` ends it with 137. */
  signal(name: string): void;
  /** Ends it as if the program did so itself. */
  exit(code: number): void;
  /** What a health check would say now. */
  health(): { readonly exitCode: number; readonly output: string };
  /** Whenever that changes. */
  onHealthChange(listener: () => void): void;
  /** Nothing happens in it until it goes on; signals wait, but `SIGKILL`. */
  pause(): void;
  resume(): void;
  /** Ends it without an exit code: the engine has gone. */
  abandon(): void;
}

/** On the default network: to a container, whatever becomes of its name, and even when it is gone. */
export interface ContainerLink {
  readonly target: ContainerRecord;
  readonly alias: string;
}

export interface ContainerRecord {
  readonly id: string;
  /** Without slash. */
  name: string;
  readonly created: Moment;
  /** As it was named at creation. */
  readonly imageName: string;
  readonly image: ImageRecord;
  /** As in the API, `Config`, with the image's defaults where nothing was declared. */
  readonly config: Fields;
  /** As in the API, `HostConfig`, with the engine's defaults; without links. */
  hostConfig: Fields;
  readonly links: readonly ContainerLink[];
  status: ContainerStatus;
  exitCode: number;
  /** Why it did not start. */
  error: string;
  startedAt: Moment | undefined;
  finishedAt: Moment | undefined;
  /** 0 where it does not run. */
  pid: number;
  /** By its restart policy; and by anybody, in all. */
  restartCount: number;
  starts: number;
  /** Somebody stopped or killed it, so that its restart policy rests. */
  stoppedByUser: boolean;
  readonly mounts: readonly MountRecord[];
  /** By the networks' names. */
  readonly endpoints: Map<string, EndpointRecord>;
  /** While it runs. */
  ports: readonly PublishedPort[];
  health: HealthRecord | undefined;
  readonly output: OutputLog;
  /** Of the run that goes on, or of the next one. */
  input: InputQueue;
  run: RunningProgram | undefined;
  /** Things due later, that end with the run or the container: restarts, health checks. */
  readonly timers: Set<() => void>;
}
