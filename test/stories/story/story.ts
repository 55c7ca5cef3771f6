/**
 * A story: a map, what exists on an engine before, what is done, and what goes wrong meanwhile. Plain data, so that a
 * story that once found a defect can be kept as an example.
 */
import type { ContainerStatus } from '../../../src/index.js';
import type { SimulatedApiVersion } from '../../../src/testing/index.js';

export interface Story {
  readonly apiVersion: SimulatedApiVersion;
  readonly map: StoryMap;
  readonly before: Before;
  readonly action: StoryAction;
  /** Containers that somebody makes by hand after the first plan was made, where they do not exist. */
  readonly meanwhile: readonly string[];
  readonly faults: readonly StoryFault[];
}

export interface StoryMap {
  readonly configurations: readonly StoryConfiguration[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

export interface StoryConfiguration {
  readonly name: string;
  /** None: one container without a name of its own. */
  readonly instances: readonly string[];
  /** `ends`: at once, with code 0. */
  readonly program: 'serves' | 'ends';
  readonly persistent: boolean;
  readonly restart: 'always' | 'unless-stopped' | 'on-failure' | null;
  readonly networks: readonly StoryEndpoint[];
  readonly attaches: readonly StoryVolume[];
  /** Volumes by alias, or containers that have volumes. */
  readonly uses: readonly { readonly name: string; readonly readonly: boolean }[];
  /** Has a volume without a name. */
  readonly shares: boolean;
  readonly binds: boolean;
  /** Containers, linked to on the default network. */
  readonly links: readonly string[];
  /** The container whose network stack it shares. */
  readonly networkOf: string | null;
}

export interface StoryEndpoint {
  readonly network: string;
  readonly aliases: readonly string[];
  readonly links: readonly string[];
}

export interface StoryVolume {
  readonly alias: string;
  /** `2000:2000` */
  readonly owner: string | null;
  /** `0750` */
  readonly mode: string | null;
}

/** Containers that are not named here are running; volumes and networks are there, as declared. */
export interface Before {
  /** By the container's name within the map: `db`, `app.one`. */
  readonly containers: Readonly<Record<string, ContainerBefore>>;
  /** By alias. A volume that an existing container mounts is there all the same. */
  readonly volumes: Readonly<Record<string, VolumeBefore>>;
  /** Names of networks that are missing, as far as the engine lets them go. */
  readonly networksMissing: readonly string[];
  readonly foreign: readonly Foreign[];
  /** Aliases of prepared volumes whose helper container was left behind. */
  readonly helpers: readonly { readonly alias: string; readonly state: 'created' | 'exited' }[];
}

export interface ContainerBefore {
  readonly state:
    | 'missing'
    | 'created'
    | 'half-made'
    | Extract<ContainerStatus, 'running' | 'exited' | 'paused' | 'dead'>;
  /** `hand`: without labels; `older`: from an older declaration. */
  readonly made: 'today' | 'hand' | 'older';
  /** Not on the last of its networks. */
  readonly unconnected: boolean;
}

export type VolumeBefore = 'missing' | 'hand' | 'older';

/** Something that the map does not declare, under its full name. */
export type Foreign =
  | {
      readonly kind: 'container';
      readonly name: string;
      readonly running: boolean;
      /** Bears the map's label. */
      readonly labelled: boolean;
      /** A declared network that it is on, and a declared volume that it mounts. */
      readonly network: string | null;
      readonly volume: string | null;
    }
  | { readonly kind: 'volume' | 'network'; readonly name: string };

export interface StoryAction {
  readonly kind: 'startup' | 'create and start' | 'restart' | 'stop' | 'remove' | 'shutdown';
  /** None: everything. */
  readonly names: readonly string[];
  readonly parallel: number;
  readonly removeAttached: boolean;
  readonly removeNetworks: boolean;
  readonly removePersistent: boolean;
}

export interface StoryFault {
  readonly kind: FaultKind;
  /** Requests that it may befall. */
  readonly on: FaultPlace;
  /** The request that it befalls, of those that match, from 1. */
  readonly nth: number;
  /** How many requests in a row. */
  readonly times: number;
}

export type FaultPlace =
  | 'any'
  | 'reading'
  | 'changing'
  | 'create'
  | 'start'
  | 'stop'
  | 'wait'
  | 'remove'
  | 'connect'
  | 'disconnect'
  | 'rename'
  | 'network';

export type FaultKind =
  /** The connection ends before the request is carried out; after it; within its answer. */
  | 'cut-before'
  | 'cut-after'
  | 'truncated'
  | 'status-500'
  /** The same, but the request is carried out. */
  | 'status-500-done'
  | 'status-503'
  | 'status-409'
  | 'slow'
  /** The engine goes down and comes back: with its containers, without them, leaving them running, after a while. */
  | 'engine-restart'
  | 'engine-crash'
  | 'engine-live'
  | 'engine-away'
  /** The host is gone until the second run. */
  | 'engine-dies';
