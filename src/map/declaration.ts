/**
 * What a map declares, after normalisation: plain read-only data, one interface for each kind of
 * configuration. An absent property was never given; the manual's defaults are applied where it is used. `Late` is
 * as in `elements.ts`.
 */
import type { BuildDeclaration } from './build-declaration.js';
import type {
  AttachedVolume,
  BoundVolume,
  ComparisonMode,
  ConsumedVolume,
  ContainerLink,
  ExecCommand,
  HealthCheck,
  HostPath,
  NetworkEndpoint,
  NetworkMode,
  PortBinding,
  ReadyState,
  UpdateOrder,
  User,
} from './elements.js';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

/** Options as the user gave them, with values to come wherever there is a value. */
export type OptionValue<Late = never> =
  | string
  | number
  | boolean
  | null
  | Late
  | readonly OptionValue<Late>[]
  | Options<Late>;
export type Options<Late = never> = { readonly [key: string]: OptionValue<Late> };
export type DriverOptions<Late = never> = Readonly<Record<string, string | Late>>;

/** Manual, section 3.7.1 "Container configuration". */
export interface ContainerDeclaration<Late = never> {
  readonly name: string;
  /** False unless set. */
  readonly abstract?: boolean;
  readonly extends: readonly string[];
  readonly image?: string;
  /** How the image is built; absent: it is pulled. */
  readonly build?: BuildDeclaration<Late>;
  /** Empty: one container without an instance name. */
  readonly instances: readonly string[];
  readonly clients: readonly string[];
  readonly shares: readonly (string | Late)[];
  readonly binds: readonly BoundVolume<Late>[];
  readonly attaches: readonly AttachedVolume[];
  readonly uses: readonly ConsumedVolume[];
  readonly links: readonly ContainerLink[];
  readonly exposes: readonly PortBinding<Late>[];
  readonly user?: User | Late;
  /** A mode as `chmod` reads it, for attached volumes. */
  readonly permissions?: string | Late;
  /** Seconds; `null` leaves the time to the engine, whatever the client says. */
  readonly stopTimeout?: number | null;
  readonly stopSignal?: string;
  /** Seconds. */
  readonly startDelay?: number;
  readonly networkMode?: NetworkMode;
  readonly networks: readonly NetworkEndpoint<Late>[];
  readonly execCommands: readonly ExecCommand<Late>[];
  readonly healthcheck?: HealthCheck;
  readonly persistent?: boolean;
  /** When those that depend on it may start; `healthy` where a health check is declared, else `running`, unless set. */
  readonly ready?: ReadyState;
  /** Seconds. */
  readonly readyTimeout?: number;
  /** Seconds that a container without a health check must stay up to replace another one. */
  readonly minRunning?: number;
  readonly updateOrder?: UpdateOrder;
  /** Instances that are replaced at one time; 1 unless set. */
  readonly updateParallel?: number;
  /** How fields of containers that exist are compared, by the names of the fields. */
  readonly compare: Readonly<Record<string, ComparisonMode>>;
  /** The name that the configuration had before: its containers are taken over. */
  readonly previousName?: string;
  /** Options by the names of Docker's Python SDK, or of the Engine API; kept as written. */
  readonly createOptions: Options<Late> | Late;
  readonly hostConfig: Options<Late> | Late;
}

export interface VolumeDeclaration<Late = never> {
  readonly alias: string;
  /** Path inside containers. */
  readonly defaultPath?: string | Late;
  /** `local` unless set. */
  readonly driver?: string;
  readonly driverOptions: DriverOptions<Late> | Late;
  readonly createOptions: Options<Late> | Late;
  readonly user?: User | Late;
  readonly permissions?: string | Late;
}

/** Paths on the engine's host by alias, and the root below which relative ones are. */
export interface HostDeclaration<Late = never> {
  readonly root?: string | Late;
  readonly paths: ReadonlyMap<string, HostPath<Late>>;
}

export interface NetworkDeclaration<Late = never> {
  readonly name: string;
  /** `bridge` unless set. */
  readonly driver?: string | Late;
  readonly driverOptions: DriverOptions<Late> | Late;
  /** False unless set. */
  readonly internal?: boolean;
  readonly createOptions: Options<Late> | Late;
}

/** What a map says of itself, beside the parts that have configurations. */
export interface MapAttributes<Late = never> {
  readonly repository?: string | Late;
  readonly defaultDomain?: string | Late;
  /** True unless set. */
  readonly setHostname?: boolean;
  /** False unless set. */
  readonly useAttachedParentName?: boolean;
  readonly defaultTag?: string | Late;
  readonly clients: readonly string[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** Everything one map declares. `containers` keeps the order of declaration. */
export interface MapDeclaration<Late = never> extends MapAttributes<Late> {
  readonly name: string;
  readonly containers: ReadonlyMap<string, ContainerDeclaration<Late>>;
  readonly volumes: ReadonlyMap<string, VolumeDeclaration<Late>>;
  readonly host: HostDeclaration<Late>;
  readonly networks: ReadonlyMap<string, NetworkDeclaration<Late>>;
}
