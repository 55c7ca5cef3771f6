/** A container as a test looks at it: plain data of one moment. */
import { labelsAt } from '../../engine/answer/read.js';
import type { ContainerStatus } from '../../engine/snapshot.js';
import type { ContainerRecord, MountRecord } from '../state/container.js';
import type { Moment } from '../state/moment.js';
import { millisecondsOf } from '../state/moment.js';

export interface ContainerView {
  readonly id: string;
  readonly name: string;
  /** As it was named at creation. */
  readonly image: string;
  readonly imageId: string;
  readonly status: ContainerStatus;
  /** 0 where it has not ended yet. */
  readonly exitCode: number;
  /** Absent where it has no health check. */
  readonly health: 'starting' | 'healthy' | 'unhealthy' | undefined;
  /** How often it was started, by whomever. */
  readonly starts: number;
  /** How often its restart policy started it. */
  readonly restartCount: number;
  /** Milliseconds since 1970; absent where it never was. */
  readonly createdAt: number;
  readonly startedAt: number | undefined;
  readonly finishedAt: number | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** Names. */
  readonly networks: readonly string[];
  readonly mounts: readonly MountView[];
  /** All that it has written, stdout and stderr, of all its starts. */
  readonly output: string;
}

export interface MountView {
  readonly type: MountRecord['type'];
  /** Path inside. */
  readonly target: string;
  /** Name of the volume, or path on the host; empty where it has neither. */
  readonly source: string;
  readonly writable: boolean;
}

export function containerView(container: ContainerRecord): ContainerView {
  const { id, name, status, exitCode, starts, restartCount } = container;
  return {
    id,
    name,
    image: container.imageName,
    imageId: container.image.id,
    status,
    exitCode,
    health: container.health?.status,
    starts,
    restartCount,
    createdAt: millisecondsOf(container.created),
    startedAt: optional(container.startedAt),
    finishedAt: optional(container.finishedAt),
    labels: labelsAt(container.config, 'Labels'),
    networks: [...container.endpoints.keys()],
    mounts: container.mounts.map(mountView),
    output: container.output.pieces.map(({ text }) => text).join(''),
  };
}

function optional(moment: Moment | undefined): number | undefined {
  return moment === undefined ? undefined : millisecondsOf(moment);
}

function mountView({ type, target, volume, source, writable }: MountRecord): MountView {
  return { type, target, source: volume?.name ?? source, writable };
}
