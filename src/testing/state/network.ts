/** A network as a simulated engine has it, and a container's place on one. */
import type { Fields } from '../../engine/answer/read.js';
import type { Subnet } from './ip-address.js';
import type { LowestFree } from './lowest-free.js';
import type { Moment } from './moment.js';

export interface AddressRange {
  readonly subnet: Subnet;
  /** Always there; containers use it where the network leads outside. */
  readonly gateway: string;
  /** The user named the subnet. */
  readonly declared: boolean;
  /** As in the API, `IPAM.Config`: `Subnet`, `IPRange`, `Gateway`, `AuxiliaryAddresses`. */
  readonly shown: Fields;
  readonly addresses: LowestFree;
}

export interface NetworkRecord {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly created: Moment;
  readonly internal: boolean;
  readonly attachable: boolean;
  readonly enableIpv6: boolean;
  readonly options: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly ipam: { readonly driver: string; readonly options: Fields | null };
  readonly ranges: readonly AddressRange[];
  /** `bridge`, `host`, `none`: always there. */
  readonly predefined: boolean;
  /** Who is on it now, by the containers' ids. */
  readonly attached: Map<string, AttachedEndpoint>;
}

/** What a container declared of its place on a network, and what it has there while it runs. */
export interface EndpointRecord {
  /** The one it was on last, or is on; nothing before its first start: it is looked up by name then. */
  network: NetworkRecord | undefined;
  readonly aliases: readonly string[] | null;
  readonly links: readonly string[] | null;
  readonly ipamConfig: Fields | null;
  readonly driverOptions: Readonly<Record<string, string>> | null;
  readonly macAddress: string | undefined;
  readonly gatewayPriority: number;
  /** The engine has entered its names: since it was connected or started, on networks with names. */
  named: boolean;
  /** Only while the container runs. */
  attached: AttachedEndpoint | undefined;
}

interface AttachedEndpoint {
  readonly id: string;
  readonly macAddress: string;
  /** Empty, or 0, on `host` and `none`. */
  readonly ipv4: AttachedAddress;
  readonly ipv6: AttachedAddress;
}

export interface AttachedAddress {
  /** Without prefix length. */
  readonly address: string;
  readonly prefixLength: number;
  /** Empty where the network leads nowhere. */
  readonly gateway: string;
}
