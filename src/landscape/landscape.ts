/**
 * A landscape: a map on one engine, made concrete. Every item has the name it bears on the engine, the payload
 * that the Engine API gets for it, and the ids of the items it depends on. Plain data; nothing here knows what
 * exists on the engine.
 */
import type { ContainerCreate, NetworkCreate, NetworkMembership } from '../engine/payload.js';

/** `container:main.web`, `volume:main.data`, `network:main.net`, `image:nginx:latest`: unique in a landscape. */
export type ItemId = string;

export interface ImageItem {
  readonly kind: 'image';
  readonly id: ItemId;
  /** Full reference with tag or digest. */
  readonly reference: string;
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
