/**
 * The elements that a container configuration's lists are made of, after normalisation: whatever form the
 * user wrote (a string, a pair, a single-key mapping, named fields), it ends up as one of these.
 *
 * Names and fields follow the manual's section 3.7.1.
 */

/** A volume known by its alias in `volumes`; its path inside the container is the alias's default path. */
export interface SharedVolume {
  readonly kind: 'shared';
  readonly name: string;
  readonly readonly: boolean;
}

/** A path of the engine's host, mounted without an alias. A mapping gives each instance its own path. */
export interface HostVolume {
  readonly kind: 'host';
  /** Path inside the container. */
  readonly path: string;
  /** Path on the host; a relative one is below the map's host root. */
  readonly hostPath: HostPath;
  readonly readonly: boolean;
}

/** A volume, or a container's volumes, mounted at a path of its own choice. */
export interface UsedVolume {
  readonly kind: 'used';
  readonly name: string;
  /** Path inside the container. */
  readonly path: string;
  readonly readonly: boolean;
}

/** One path for all instances, or one by instance name (`default` is the container without instances). */
export type HostPath = string | Readonly<Record<string, string>>;

export type BoundVolume = SharedVolume | HostVolume;
export type AttachedVolume = SharedVolume | UsedVolume;
export type ConsumedVolume = SharedVolume | UsedVolume;

export interface ContainerLink {
  /** A configuration of the same map, or `configuration.instance`. */
  readonly container: string;
  readonly alias?: string;
}

export type PortProtocol = 'tcp' | 'udp' | 'sctp';

export interface PortBinding {
  readonly exposedPort: number;
  readonly protocol: PortProtocol;
  /** Absent: the port is exposed to other containers only. */
  readonly hostPort?: number;
  /** Name of an interface of the client configuration, or an IP address. */
  readonly interface?: string;
  readonly ipv6: boolean;
}

export interface NetworkEndpoint {
  readonly networkName: string;
  readonly aliases: readonly string[];
  readonly links: readonly ContainerLink[];
  readonly ipv4Address?: string;
  readonly ipv6Address?: string;
  readonly linkLocalIps: readonly string[];
}

/** How a container gets at a network stack other than one of its own. */
export type NetworkMode =
  | { readonly kind: 'none' }
  | { readonly kind: 'bridge' }
  | { readonly kind: 'host' }
  /** The stack of a container that no map manages: its name or id. */
  | { readonly kind: 'foreign'; readonly container: string }
  /** The stack of another configuration of the same map. */
  | { readonly kind: 'configuration'; readonly configuration: string; readonly instance?: string };

export type ExecPolicy = 'restart' | 'initial';

export interface ExecCommand {
  readonly command: string | readonly string[];
  readonly user?: string;
  readonly policy: ExecPolicy;
}

/** Durations are nanoseconds, as the Engine API has them. */
export interface HealthCheck {
  /** `null` switches off the image's own check; an empty list keeps it, for other times. */
  readonly test: string | readonly string[] | null;
  readonly interval?: number;
  readonly timeout?: number;
  readonly retries?: number;
  readonly startPeriod?: number;
}

/** A user, and a group where one was given. Ids are kept as text. */
export interface User {
  readonly user: string;
  readonly group?: string;
}
