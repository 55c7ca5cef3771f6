/** Volumes, networks and images as a test looks at them: plain data of one moment. */
import type { ContainerRecord } from '../state/container.js';
import type { ImageRecord } from '../state/image.js';
import { subnetText } from '../state/ip-address.js';
import type { NetworkRecord } from '../state/network.js';
import type { VolumeRecord } from '../state/volume.js';

export interface VolumeView {
  readonly name: string;
  readonly driver: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  /** Nobody gave it a name. */
  readonly anonymous: boolean;
  /** Of its top folder: ids, and permission bits. */
  readonly owner: { readonly uid: number; readonly gid: number; readonly mode: number };
}

export function volumeView({
  name,
  driver,
  labels,
  options,
  anonymous,
  ownership,
}: VolumeRecord): VolumeView {
  return {
    name,
    driver,
    labels: { ...labels },
    options: { ...options },
    anonymous,
    owner: { ...ownership },
  };
}

export interface NetworkView {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly internal: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  /** `172.18.0.0/16` */
  readonly subnets: readonly string[];
  /** Names of the containers that have a place on it, running or not. */
  readonly containers: readonly string[];
}

export function networkView(network: NetworkRecord, containers: Iterable<ContainerRecord>): NetworkView {
  const { id, name, driver, internal, labels, options, ranges } = network;
  const members = [...containers].filter(({ endpoints }) => endpoints.has(name));
  return {
    id,
    name,
    driver,
    internal,
    labels: { ...labels },
    options: { ...options },
    subnets: ranges.map(({ subnet }) => subnetText(subnet)),
    containers: members.map((container) => container.name),
  };
}

export interface ImageView {
  /** `sha256:…` */
  readonly id: string;
  /** `name:tag` */
  readonly tags: readonly string[];
}

export function imageView({ id, tags }: ImageRecord): ImageView {
  return { id, tags: [...tags] };
}
