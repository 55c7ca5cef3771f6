/**
 * What exists on an engine at one moment, as far as a landscape needs to know: plain data that plans are made
 * from. Objects that were asked for and are not in here do not exist.
 */
import type { Fields } from './answer/read.js';
import type { Labels } from './payload.js';

export type ContainerStatus =
  | 'created'
  | 'running'
  | 'paused'
  | 'restarting'
  | 'removing'
  | 'exited'
  | 'dead';

export interface ObservedContainer {
  readonly id: string;
  readonly name: string;
  readonly status: ContainerStatus;
  /** Of a container that has ended; absent where it never ran, or runs. */
  readonly exitCode?: number;
  /** Image as it was named at creation, and the image's id. */
  readonly image: string;
  readonly imageId: string;
  readonly labels: Labels;
  /** Names of the networks it is on, or will be on when it starts. */
  readonly networks: readonly string[];
  /** `container:<id>`, `host`, `none`, `default`, or a network's name; absent where the engine does not say. */
  readonly networkMode?: string;
  /** The links to it that hold, each as `container/alias`; absent where there is none. */
  readonly linkedFrom?: readonly string[];
  /** As the engine's check of it says; absent where it has none, or does not run. */
  readonly health?: ContainerHealth;
  /** Mounts: path inside the container, and the volume's name where it is one. */
  readonly mounts: readonly { readonly path: string; readonly volume?: string }[];
  /** The engine's own words: `Up 3 minutes`. */
  readonly statusText: string;
  readonly ports: readonly ObservedPort[];
}

export type ContainerHealth = 'starting' | 'healthy' | 'unhealthy';

/** A container as its inspection shows it, with its whole configuration as the engine keeps it. */
export interface ContainerDetails {
  readonly id: string;
  readonly name: string;
  readonly status: ContainerStatus;
  /** 0 for a container that never ran. */
  readonly exitCode: number;
  /** When it was last started, in the engine's words; `0001-01-01T00:00:00Z` where it never was. */
  readonly startedAt: string;
  /** The engine's words on why it did not start; empty where it did. */
  readonly error: string;
  /** How often its restart policy has started it again. */
  readonly restarts: number;
  readonly health?: {
    readonly status: ContainerHealth /** What the last check printed. */;
    readonly output: string;
  };
  readonly imageId: string;
  readonly labels: Labels;
  /** `Cmd`: what the entrypoint gets, or what runs where there is none. */
  readonly command: readonly string[];
  /** It has a terminal; its output is one stream. */
  readonly terminal: boolean;
  /** As in the API: `Config`, `HostConfig`, `NetworkSettings.Networks`, and `Mounts`. */
  readonly configuration: Fields;
  readonly hostConfiguration: Fields;
  readonly networks: Fields;
  readonly mounts: readonly ContainerMount[];
}

export interface ContainerMount {
  readonly type: string;
  /** Path inside the container. */
  readonly path: string;
  /** The volume's name, or the path on the host. */
  readonly source: string;
  readonly driver?: string;
  readonly writable: boolean;
}

/** A process in a container. */
export interface ContainerProcess {
  readonly user: string;
  /** The whole command line, as the engine's `ps` prints it. */
  readonly command: string;
}

export interface ObservedPort {
  readonly port: number;
  readonly protocol: string;
  readonly hostPort?: number;
  readonly hostIp?: string;
}

export interface ObservedVolume {
  readonly name: string;
  readonly driver: string;
  readonly options: Labels;
  readonly labels: Labels;
  /** Owner and mode of the volume's top folder; only where it was asked for and could be read. */
  readonly root?: {
    readonly uid: number;
    readonly gid: number /** Permission bits. */;
    readonly mode: number;
  };
}

export interface ObservedNetwork {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly options: Labels;
  readonly internal: boolean;
  readonly labels: Labels;
}

export interface Snapshot {
  /** Containers by name, all of the engine's, stopped ones included. */
  readonly containers: ReadonlyMap<string, ObservedContainer>;
  readonly volumes: ReadonlyMap<string, ObservedVolume>;
  /** Networks by name. */
  readonly networks: ReadonlyMap<string, ObservedNetwork>;
  /** Image ids by every reference they are known by (`name:tag`, `name@digest`). */
  readonly images: ReadonlyMap<string, string>;
  /** Labels of images by their ids. */
  readonly imageLabels: ReadonlyMap<string, Labels>;
  /** Inspections of the containers for which they were asked for and that exist, by name. */
  readonly details: ReadonlyMap<string, ContainerDetails>;
  /** By image id, what the images of those containers give to containers (`Config`); none of an image that is gone. */
  readonly imageConfigurations: ReadonlyMap<string, Fields>;
  /** What runs in the containers for which it was asked for and that run, by name. */
  readonly processes: ReadonlyMap<string, readonly ContainerProcess[]>;
}
