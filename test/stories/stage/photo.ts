/** What an engine has at one moment, taken from its own state and not from its answers. Never changes afterwards. */
import type { ContainerStatus } from '../../../src/index.js';
import type { EngineState } from '../../../src/testing/state/engine-state.js';

export interface ContainerPhoto {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly imageId: string;
  readonly status: ContainerStatus;
  readonly exitCode: number;
  readonly starts: number;
  readonly labels: Readonly<Record<string, unknown>>;
  /** As in the API, `Config` and `HostConfig`. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly hostConfig: Readonly<Record<string, unknown>>;
  /** As in the API: `container:<id>`. */
  readonly networkMode: string;
  /** Ids of the containers that it is bound to by links on the default network. */
  readonly linkedTo: ReadonlySet<string>;
  /** Aliases by the network's name. */
  readonly networks: ReadonlyMap<string, readonly string[]>;
  readonly mounts: readonly {
    readonly target: string;
    readonly volume: string | undefined;
    readonly writable: boolean;
  }[];
}

interface VolumePhoto {
  readonly name: string;
  readonly anonymous: boolean;
  /** No two have the same. */
  readonly created: bigint;
  /** `2000:2000` and `0750`. */
  readonly owner: string;
  readonly mode: string;
}

export interface Photo {
  readonly containers: ReadonlyMap<string, ContainerPhoto>;
  readonly volumes: ReadonlyMap<string, VolumePhoto>;
  /** Ids by name. */
  readonly networks: ReadonlyMap<string, string>;
}

export function photoOf(state: EngineState): Photo {
  return {
    containers: new Map(
      Array.from(state.containers, (container) => [
        container.name,
        {
          id: container.id,
          name: container.name,
          image: container.imageName,
          imageId: container.image.id,
          status: container.status,
          exitCode: container.exitCode,
          starts: container.starts,
          labels: fieldsIn(container.config['Labels']),
          config: container.config,
          hostConfig: container.hostConfig,
          networkMode: String(container.hostConfig['NetworkMode'] ?? ''),
          linkedTo: new Set(container.links.map(({ target }) => target.id)),
          networks: new Map(
            Array.from(container.endpoints, ([name, { aliases }]) => [name, [...(aliases ?? [])]]),
          ),
          mounts: container.mounts.map(({ target, volume, writable }) => ({
            target,
            volume: volume?.name,
            writable,
          })),
        },
      ]),
    ),
    volumes: new Map(
      Array.from(state.volumes, ({ name, anonymous, created, ownership: { uid, gid, mode } }) => [
        name,
        { name, anonymous, created, owner: `${uid}:${gid}`, mode: mode.toString(8).padStart(4, '0') },
      ]),
    ),
    networks: new Map(Array.from(state.networks, ({ id, name }) => [name, id])),
  };
}

function fieldsIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function isUp({ status }: Pick<ContainerPhoto, 'status'>): boolean {
  return status === 'running' || status === 'paused' || status === 'restarting';
}
