/** A network as a simulated engine has it, and a container's place on one. */
import type { Fields } from '../../engine/answer/read.js';
import type { Moment } from './moment.js';

export interface AddressRange {
  /** `172.18.0.0/16` */
  readonly subnet: string;
  readonly gateway: string | undefined;
  /** A part of the subnet that addresses are taken from. */
  readonly ipRange: string | undefined;
  /** The same in IPv6 or not. */
  readonly family: 4 | 6;
}

export interface NetworkRecord {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly scope: 'local';
  readonly created: Moment;
  readonly internal: boolean;
  readonly attachable: boolean;
  readonly enableIpv6: boolean;
  readonly options: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** As it was asked for, and the ranges that came of it. */
  readonly ipam: { readonly driver: string; readonly options: Fields | null };
  readonly ranges: readonly AddressRange[];
  /** `bridge`, `host`, `none`: always there. */
  readonly predefined: boolean;
}

/** What a container declared of its place on a network, and what it has there while it runs. */
export interface EndpointRecord {
  readonly network: NetworkRecord;
  readonly aliases: readonly string[];
  readonly links: readonly string[];
  readonly ipamConfig: Fields | null;
  readonly driverOptions: Readonly<Record<string, string>> | null;
  readonly macAddress: string | undefined;
  /** Only while the container runs. */
  attached: AttachedEndpoint | undefined;
}

export interface AttachedEndpoint {
  readonly id: string;
  readonly macAddress: string;
  /** Without prefix length; empty on `host` and `none`. */
  readonly ipv4: string;
  readonly ipv6: string;
}
