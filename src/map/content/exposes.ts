/** `exposes`: ports, and where they are published. Manual, section 3.7.1, "Exposed ports". */
import type { Lazy } from '../../lazy/lazy.js';
import type { PortProtocol } from '../elements.js';
import type { Flag, Nothing } from './values.js';

/** One port, a list of ports, or a mapping from ports of the container to ports of the host. */
export type ExposesContent = Nothing | ExposedPort | PortMapping | readonly PortItem[];

/** A port, `[port, host port, interface, ipv6]`, `{ port: host port }`, or fields. */
type PortItem = ExposedPort | PortValues | PortFields | PortMapping;

/** `[port, host port, interface, ipv6]`, without what is not wanted of the end. */
type PortValues = readonly [
  exposedPort: ExposedPort,
  published?: HostPort | Published | PublishedFields | Nothing,
  interfaceName?: string | Lazy | Nothing,
  ipv6?: Flag | Nothing,
];

/** `80`, `'53/udp'`, or a range: `'8000-8010'`. */
type ExposedPort = number | string;

/** A port, or a range as long as the exposed one. 0 lets the engine choose. */
type HostPort = number | string | Lazy;

type Published = readonly [
  hostPort?: HostPort | Nothing,
  interfaceName?: string | Lazy | Nothing,
  ipv6?: Flag | Nothing,
];

/** `{ 80: 8080 }`, `{ 80: [8080, 'public'] }`, `{ 80: { hostPort: 8080 } }`, or `{ 80: null }`. */
type PortMapping = {
  readonly [exposedPort: string | number]: HostPort | Published | PublishedFields | Nothing;
};

interface PublishedFields {
  /** Where the port does not say it; `tcp` unless set. */
  readonly protocol?: PortProtocol | Nothing;
  /** Port of the host; 0 lets the engine choose. */
  readonly hostPort?: HostPort | Nothing;
  /** Interface of the client configuration, or an address. */
  readonly interface?: string | Lazy | Nothing;
  /** Use the IPv6 address of the interface. */
  readonly ipv6?: Flag | Nothing;
}

interface PortFields extends PublishedFields {
  /** Port of the container: `80`, or `53/udp`. */
  readonly exposedPort: ExposedPort;
}
