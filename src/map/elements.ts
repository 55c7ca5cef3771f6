/**
 * The elements that a container configuration's lists are made of, after normalisation: whatever form the
 * user wrote (a string, a pair, a single-key mapping, named fields), it ends up as one of these.
 *
 * Names and fields follow the manual's section 3.7.1. `Late` is what may stand in the place of a value that is not
 * known yet: nothing once a map is made concrete, `Lazy` before (section 3.10.3).
 */

/** A volume known by its alias in `volumes`; its path inside the container is the alias's default path. */
export interface SharedVolume {
  readonly kind: 'shared';
  readonly name: string;
  readonly readonly: boolean;
}

/** A path of the engine's host, mounted without an alias. A mapping gives each instance its own path. */
export interface HostVolume<Late = never> {
  readonly kind: 'host';
  /** Path inside the container. */
  readonly path: string | Late;
  /** Path on the host; a relative one is below the map's host root. */
  readonly hostPath: HostPath<Late>;
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
export type HostPath<Late = never> = string | Late | Readonly<Record<string, string | Late>>;

export type BoundVolume<Late = never> = SharedVolume | HostVolume<Late>;
export type AttachedVolume = SharedVolume | UsedVolume;
export type ConsumedVolume = SharedVolume | UsedVolume;

export interface ContainerLink {
  /** A configuration of the same map, or `configuration.instance`. */
  readonly container: string;
  readonly alias?: string;
}

export type PortProtocol = 'tcp' | 'udp' | 'sctp';

export interface PortBinding<Late = never> {
  readonly exposedPort: number;
  readonly protocol: PortProtocol;
  /** Absent: the port is exposed to other containers only. */
  readonly hostPort?: number | Late;
  /** Name of an interface of the client configuration, or an IP address. */
  readonly interface?: string | Late;
  readonly ipv6: boolean;
}

export interface NetworkEndpoint<Late = never> {
  readonly networkName: string;
  readonly aliases: readonly (string | Late)[];
  readonly links: readonly ContainerLink[];
  readonly ipv4Address?: string | Late;
  readonly ipv6Address?: string | Late;
  readonly linkLocalIps: readonly (string | Late)[];
}

/** How a container gets at a network stack other than one of its own. */
export type NetworkMode =
  | { readonly kind: 'none' }
  | { readonly kind: 'bridge' }
  | { readonly kind: 'host' }
  /** The stack of a container that no map manages: its name or id. */
  | { readonly kind: 'foreign'; readonly container: string }
  /** The stack of a container of the same map: `configuration`, or `configuration.instance`. */
  | { readonly kind: 'container'; readonly container: string };

/**
 * How a declared field is compared with that of a container that exists. `exact`: the same, in the same order; `set`: the
 * same, in any order; `at-least`: what is declared must be there, and more may be; `ignore`: not compared.
 */
export type ComparisonMode = 'exact' | 'set' | 'at-least' | 'ignore';

/** What a container must have come to for those that depend on it to start. */
export type ReadyState = 'running' | 'healthy' | 'completed';

/** Whether a container that is replaced stops before its successor starts, or after it is ready. */
export type UpdateOrder = 'stop-first' | 'start-first';

export type ExecPolicy = 'restart' | 'initial';

export interface ExecCommand<Late = never> {
  readonly command: string | Late | readonly (string | Late)[];
  readonly user?: string | Late;
  readonly policy: ExecPolicy;
}

/** Durations are nanoseconds, as the Engine API has them. */
export interface HealthCheck {
  /** Absent: the image's own, at other times. `null` switches that off. */
  readonly test?: string | readonly string[] | null;
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
