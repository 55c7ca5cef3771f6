/**
 * A landscape: a map on one engine, made concrete. Every item has the name it bears on the engine, the payload
 * that the Engine API gets for it, and the ids of the items it depends on. Plain data; nothing here knows what
 * exists on the engine.
 */
import type { ContainerCreate, NetworkCreate, NetworkMembership } from '../engine/payload.js';
import type { BuildSpecification } from '../image/build-specification.js';
import type { ComparisonMode, ExecPolicy, ReadyState, UpdateOrder } from '../map/elements.js';

/** `container:main.web`, `volume:main.data`, `network:main.net`, `image:nginx:latest`: unique in a landscape. */
export type ItemId = string;

export interface ImageItem {
  readonly kind: 'image';
  readonly id: ItemId;
  /** Full reference with tag or digest. */
  readonly reference: string;
  /** Where some configuration says how it is built. */
  readonly build?: ImageBuild;
}

export interface ImageBuild {
  /** The map, and the first of its configurations that says so. */
  readonly map: string;
  readonly configuration: string;
  readonly specification: BuildSpecification;
}

export interface NetworkItem {
  readonly kind: 'network';
  readonly id: ItemId;
  readonly map: string;
  /** Name on the engine: `map.network`. */
  readonly name: string;
  /** Name in the map. */
  readonly network: string;
  readonly payload: NetworkCreate;
}

/** What a volume must be given before anyone uses it. At least one of the two is there. */
export interface VolumePreparation {
  /** `user:group`, as `chown` reads it. */
  readonly owner?: string;
  /** As `chmod` reads it. */
  readonly mode?: string;
}

export interface VolumeItem {
  readonly kind: 'volume';
  readonly id: ItemId;
  readonly map: string;
  /** Name on the engine: `map.alias`, or `map.configuration.alias`. */
  readonly name: string;
  readonly alias: string;
  /** The configuration that attaches it. */
  readonly owner: string;
  readonly driver: string;
  readonly driverOptions: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly preparation?: VolumePreparation;
}

/** A key that the map may hold and that docker-map does not carry out yet. */
export interface UnsupportedKey {
  readonly key: string;
  /** What to do instead, or when it comes. */
  readonly advice: string;
}

/** A command to be run in a container after its start (manual, section 3.7.1 "Post-start commands"). */
export interface ExecItem {
  /** Words, as the engine takes them. */
  readonly command: readonly string[];
  readonly user?: string;
  /** `initial`: only in a container that has just been created; `restart`: after each start. */
  readonly policy: ExecPolicy;
}

/** When a container counts as ready: for those that depend on it, and for the one that it replaces to go. */
export interface Readiness {
  /**
   * `running`: it runs, is healthy where it turns out to have a health check, and has stayed up for `minimum` where it
   * replaces another one; `healthy`: its health check says so; `completed`: it has ended with 0.
   */
  readonly state: ReadyState;
  /** It may also have ended with 0: it is persistent, and nothing says whether it is to go on running. */
  readonly mayEnd?: true;
  /** Seconds that a container without a health check must have stayed up to replace another one. */
  readonly minimum: number;
  /** Seconds after which waiting for it is given up. */
  readonly timeout: number;
}

export interface UpdateRules {
  /** Absent: `start-first` where nothing of the two containers collides. */
  readonly order?: UpdateOrder;
  /** Instances of the configuration that are replaced at one time. */
  readonly parallel: number;
  /** How fields are compared with the container that exists, where it differs from the default. */
  readonly compare: Readonly<Record<string, ComparisonMode>>;
  /** Name, on the engine, of the container of this instance before its configuration was renamed. */
  readonly previousName?: string;
}

export interface ContainerItem {
  readonly kind: 'container';
  readonly id: ItemId;
  readonly map: string;
  readonly configuration: string;
  readonly instance: string | null;
  /** Name on the engine: `map.configuration[.instance]`. */
  readonly name: string;
  readonly image: string;
  /** Body of "create container", with labels, without the networks (see `networks`). */
  readonly payload: ContainerCreate;
  /** Networks to be on; empty means the engine's default. */
  readonly networks: readonly NetworkMembership[];
  /** Names, on the engine, of the volumes that it mounts and that come into being with it. */
  readonly volumes: readonly string[];
  /** Hash of everything declared, as in the label. */
  readonly hash: string;
  readonly stop: { readonly timeout?: number; readonly signal?: string };
  readonly persistent: boolean;
  readonly exec: readonly ExecItem[];
  /** Seconds to wait after each start. */
  readonly startDelay: number;
  readonly ready: Readiness;
  readonly update: UpdateRules;
  readonly unsupported: readonly UnsupportedKey[];
  /** In the order of the original: network mode, networks, uses, links, volumes (attached, then used), image. */
  readonly dependsOn: readonly ItemId[];
}

export type Item = ImageItem | NetworkItem | VolumeItem | ContainerItem;

export interface Landscape {
  readonly map: string;
  /** Every item of the map by id; containers in the order of declaration, each after its image, networks and volumes. */
  readonly items: ReadonlyMap<ItemId, Item>;
  /** Groups by name: configuration names, or `configuration.instance`. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}
