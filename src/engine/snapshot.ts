/**
 * What exists on an engine at one moment, as far as a landscape needs to know: plain data that plans are made
 * from. Objects that were asked for and are not in here do not exist.
 */
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
  /** Mounts: path inside the container, and the volume's name where it is one. */
  readonly mounts: readonly { readonly path: string; readonly volume?: string }[];
  /** The engine's own words: `Up 3 minutes`. */
  readonly statusText: string;
  readonly ports: readonly ObservedPort[];
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
}
