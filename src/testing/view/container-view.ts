/** A container as a test looks at it: plain data of one moment. */
import { labelsAt, textsAt } from '../../engine/answer/read.js';
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
  /** Entrypoint and command together. */
  readonly command: readonly string[];
  /** As declared, by it or its image. */
  readonly environment: Readonly<Record<string, string>>;
  /** Names. */
  readonly networks: readonly string[];
  /** By the networks' names; only while it runs, and only of networks that give addresses. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Those that are published: only while it runs. */
  readonly ports: readonly PortView[];
  readonly mounts: readonly MountView[];
  /** All that it has written, stdout and stderr, of all its starts. */
  readonly output: string;
}

export interface PortView {
  /** Inside, with protocol: `80/tcp`. */
  readonly port: string;
  readonly hostPort: number;
  /** `0.0.0.0` and `::` are all of the host. */
  readonly hostIp: string;
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
  const { id, name, status, exitCode, starts, restartCount, config } = container;
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
    labels: labelsAt(config, 'Labels'),
    command: [...textsAt(config, 'Entrypoint'), ...textsAt(config, 'Cmd')],
    environment: Object.fromEntries(textsAt(config, 'Env').map(nameAndValue)),
    networks: [...container.endpoints.keys()],
    addresses: addressesOf(container),
    ports: container.ports.map((port) => ({ ...port })),
    mounts: container.mounts.map(mountView),
    output: container.output.pieces.map(({ text }) => text).join(''),
  };
}

function optional(moment: Moment | undefined): number | undefined {
  return moment === undefined ? undefined : millisecondsOf(moment);
}

/** One that is declared without a value has an empty one. */
function nameAndValue(line: string): readonly [string, string] {
  const [name = '', ...value] = line.split('=');
  return [name, value.join('=')];
}

function addressesOf({ endpoints }: ContainerRecord): Record<string, string> {
  const addresses: Record<string, string> = {};
  for (const [network, { attached }] of endpoints)
    if (attached && attached.ipv4.address !== '') addresses[network] = attached.ipv4.address;
  return addresses;
}

function mountView({ type, target, volume, source, writable }: MountRecord): MountView {
  return { type, target, source: volume?.name ?? source, writable };
}
