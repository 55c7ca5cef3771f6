/**
 * What a map declares, after normalisation: plain read-only data, one interface for each kind of
 * configuration. An absent property was never given; the manual's defaults are applied where it is used.
 */
import type {
  AttachedVolume,
  BoundVolume,
  ConsumedVolume,
  ContainerLink,
  ExecCommand,
  HealthCheck,
  HostPath,
  NetworkEndpoint,
  NetworkMode,
  PortBinding,
  User,
} from './elements.js';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

/** Manual, section 3.7.1 "Container configuration". */
export interface ContainerConfiguration {
  readonly name: string;
  readonly abstract: boolean;
  readonly extends: readonly string[];
  readonly image?: string;
  /** Empty: one container without an instance name. */
  readonly instances: readonly string[];
  readonly clients: readonly string[];
  readonly shares: readonly string[];
  readonly binds: readonly BoundVolume[];
  readonly attaches: readonly AttachedVolume[];
  readonly uses: readonly ConsumedVolume[];
  readonly links: readonly ContainerLink[];
  readonly exposes: readonly PortBinding[];
  readonly user?: User;
  /** A mode as `chmod` reads it, for attached volumes. */
  readonly permissions?: string;
  /** Seconds; `null` leaves the time to the engine, whatever the client says. */
  readonly stopTimeout?: number | null;
  readonly stopSignal?: string;
  /** Seconds. */
  readonly startDelay?: number;
  readonly networkMode?: NetworkMode;
  readonly networks: readonly NetworkEndpoint[];
  readonly execCommands: readonly ExecCommand[];
  readonly healthcheck?: HealthCheck;
  readonly persistent?: boolean;
  /** Options by the names of Docker's Python SDK, or of the Engine API; kept as written. */
  readonly createOptions: JsonObject;
  readonly hostConfig: JsonObject;
}

export interface VolumeConfiguration {
  readonly alias: string;
  /** Path inside containers. */
  readonly defaultPath?: string;
  readonly driver: string;
  readonly driverOptions: Readonly<Record<string, string>>;
  readonly createOptions: JsonObject;
  readonly user?: User;
  readonly permissions?: string;
}

/** Paths on the engine's host by alias, and the root below which relative ones are. */
export interface HostVolumeConfiguration {
  readonly root?: string;
  readonly paths: ReadonlyMap<string, HostPath>;
}

export interface NetworkConfiguration {
  readonly name: string;
  readonly driver: string;
  readonly driverOptions: Readonly<Record<string, string>>;
  readonly internal: boolean;
  readonly createOptions: JsonObject;
}

/** Everything one map declares. `containers` keeps the order of declaration. */
export interface MapDeclaration {
  readonly name: string;
  readonly repository?: string;
  readonly defaultDomain?: string;
  readonly setHostname: boolean;
  readonly useAttachedParentName: boolean;
  readonly defaultTag?: string;
  readonly clients: readonly string[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly containers: ReadonlyMap<string, ContainerConfiguration>;
  readonly volumes: ReadonlyMap<string, VolumeConfiguration>;
  readonly host: HostVolumeConfiguration;
  readonly networks: ReadonlyMap<string, NetworkConfiguration>;
}
