/**
 * Bodies of Engine API requests, as far as docker-map writes them (API 1.41 and newer). Names are the API's own.
 * A user's own options pass through unchanged, so the bodies are open for further fields.
 */

/** JSON values, as they stand in a request's body. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type Labels = Readonly<Record<string, string>>;

export interface PortMapping {
  readonly HostIp: string;
  readonly HostPort: string;
}

/** A volume mounted by name; it is created with these options if it does not exist. */
export interface VolumeMount {
  readonly Type: 'volume';
  readonly Source: string;
  readonly Target: string;
  readonly ReadOnly: boolean;
  readonly VolumeOptions?: {
    readonly Labels?: Labels;
    readonly DriverConfig?: { readonly Name: string; readonly Options?: Readonly<Record<string, string>> };
  };
}

export interface HostConfig {
  readonly Binds?: readonly string[];
  readonly Mounts?: readonly (VolumeMount | { readonly [key: string]: Json })[];
  readonly VolumesFrom?: readonly string[];
  readonly Links?: readonly string[];
  readonly NetworkMode?: string;
  readonly PortBindings?: Readonly<Record<string, readonly PortMapping[]>>;
  readonly [option: string]: unknown;
}

export interface ContainerCreate {
  readonly Image: string;
  readonly Labels: Labels;
  readonly HostConfig: HostConfig;
  readonly Hostname?: string;
  readonly Domainname?: string;
  readonly User?: string;
  readonly Env?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly ExposedPorts?: Readonly<Record<string, Readonly<Record<string, never>>>>;
  readonly Volumes?: Readonly<Record<string, Readonly<Record<string, never>>>>;
  readonly NetworkDisabled?: boolean;
  readonly StopSignal?: string;
  readonly StopTimeout?: number;
  readonly [option: string]: unknown;
}

export interface EndpointSettings {
  readonly Aliases?: readonly string[];
  readonly Links?: readonly string[];
  readonly IPAMConfig?: {
    readonly IPv4Address?: string;
    readonly IPv6Address?: string;
    readonly LinkLocalIPs?: readonly string[];
  };
}

/** A network to be on, by its name, and how. */
export interface NetworkMembership {
  readonly network: string;
  readonly endpoint: EndpointSettings;
}

export interface NetworkCreate {
  readonly Name: string;
  readonly Driver: string;
  readonly Internal: boolean;
  readonly Options: Readonly<Record<string, string>>;
  readonly Labels: Labels;
  readonly [option: string]: unknown;
}
