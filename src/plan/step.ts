/**
 * A step of a plan: one thing that is done to one object of an engine, why, and after which other steps. Plain
 * data with everything that carrying it out takes, so that a plan can be printed, stored and run elsewhere.
 */
import type {
  ContainerCreate,
  EndpointSettings,
  Json,
  NetworkCreate,
  NetworkMembership,
} from '../engine/payload.js';
import type { BuildSpecification } from '../image/build-specification.js';
import type { ExecItem, Readiness, UpdateRules } from '../landscape/landscape.js';

/** `create container:main.web`: the step's kind of work and what it acts on; unique in a plan. */
export type StepId = string;

export interface Difference {
  readonly field: string;
  readonly declared: string;
  readonly observed: string;
}

interface StepBase {
  readonly id: StepId;
  /** Name of the client configuration whose engine it runs on. */
  readonly engine: string;
  /** Name of the object on the engine. */
  readonly target: string;
  /** Why, in words: `missing`, `exited (1)`. */
  readonly cause: string;
  readonly differences: readonly Difference[];
  /** Steps that must have been done before. */
  readonly after: readonly StepId[];
}

/** The container a step is about, as the map names it. */
export interface ContainerIdentity {
  readonly map: string;
  readonly configuration: string;
  readonly instance: string | null;
}

export interface PullImage extends StepBase {
  readonly kind: 'pullImage';
}

export interface BuildImage extends StepBase {
  readonly kind: 'buildImage';
  readonly specification: BuildSpecification;
  /** What it is built from, as it was when the plan was made: `buildDigest` in `build/`. */
  readonly digest: string;
  /** Images of the map that it is based on, by reference, with the label of each as it is by then. */
  readonly bases: Readonly<Record<string, string>>;
  /** Id of the image that has the reference now. */
  readonly replaces?: string;
}

export interface CreateNetwork extends StepBase {
  readonly kind: 'createNetwork';
  readonly payload: NetworkCreate;
}

export interface RemoveNetwork extends StepBase {
  readonly kind: 'removeNetwork';
}

/** Sets owner and mode of a volume by a helper container, whose mount creates the volume where it is missing. */
export interface PrepareVolume extends StepBase {
  readonly kind: 'prepareVolume';
  readonly creates: boolean;
  readonly declared: { readonly owner?: string; readonly mode?: string };
  readonly helper: { readonly name: string; readonly payload: ContainerCreate };
}

export interface RemoveVolume extends StepBase {
  readonly kind: 'removeVolume';
}

export interface ContainerCreation {
  readonly payload: ContainerCreate;
  /** Networks by their name on the engine, in order. */
  readonly networks: readonly NetworkMembership[];
}

export interface CreateContainer extends StepBase, ContainerCreation {
  readonly kind: 'createContainer';
  readonly container: ContainerIdentity;
  /** Volumes that do not exist yet and come into being with this container. */
  readonly volumes: readonly string[];
}

export interface ConnectNetwork extends StepBase {
  readonly kind: 'connectNetwork';
  readonly container: ContainerIdentity;
  readonly network: string;
  readonly endpoint: EndpointSettings;
}

export interface DisconnectNetwork extends StepBase {
  readonly kind: 'disconnectNetwork';
  readonly container: ContainerIdentity;
  readonly network: string;
}

export interface StartContainer extends StepBase {
  readonly kind: 'startContainer';
  readonly container: ContainerIdentity;
  /** Seconds to wait after the start (manual, section 3.7.1 "Start delay"). */
  readonly delay?: number;
  /**
   * How the container was made, where it has never run: an engine that went down while it was starting it may be
   * unable to start it ever again. It holds no data yet, so it is then made anew.
   */
  readonly creation?: ContainerCreation;
}

export interface StopContainer extends StepBase {
  readonly kind: 'stopContainer';
  readonly container: ContainerIdentity;
  readonly stop: StopSettings;
}

export interface RestartContainer extends StepBase {
  readonly kind: 'restartContainer';
  readonly container: ContainerIdentity;
  readonly stop: StopSettings;
  /** Seconds to wait after the start. */
  readonly delay?: number;
}

export interface RemoveContainer extends StepBase {
  readonly kind: 'removeContainer';
  readonly container: ContainerIdentity;
  /** Also where it runs, or the engine could not remove it before. */
  readonly force: boolean;
  /** With its volumes that have no name (`shares`). */
  readonly anonymousVolumes: boolean;
  /** Another container is given its name in this plan, and may itself be removed under that name. */
  readonly makesWay?: boolean;
}

/**
 * Puts a new container in the place of one that exists, which is kept until the new one is ready, and is back in place
 * when it does not get there. In between, the new one bears the name of `newName`, and the old one that of `oldName`.
 */
export interface ReplaceContainer extends StepBase, ContainerCreation {
  readonly kind: 'replaceContainer';
  readonly container: ContainerIdentity;
  /** Volumes that do not exist yet and come into being with the new container. */
  readonly volumes: readonly string[];
  readonly old: ReplacedContainer;
  readonly order: NonNullable<UpdateRules['order']>;
  /** When the new container counts as ready, and the old one may go. */
  readonly ready: Readiness;
  /** Seconds to wait after the start. */
  readonly delay?: number;
  /** Absent: it is carried out in any case. */
  readonly onlyIf?: StepCondition;
}

/** What is known only when the step's turn comes. Where none of it is so, the step is not needed, and left out. */
export interface StepCondition {
  /** This image, which is built in the same plan, is another one than that of the container. */
  readonly otherImage?: string;
  /** One of these replacements, which come before, was carried out. */
  readonly replaced: readonly StepId[];
}

export interface ReplacedContainer {
  readonly id: string;
  /** Its name; another than the step's target where the configuration was renamed. */
  readonly name: string;
  /** It ran before, and runs again where the replacement fails. */
  readonly running: boolean;
  readonly stop: StopSettings;
}

/** Changes limits or the restart policy of a container where it is. */
export interface UpdateContainer extends StepBase {
  readonly kind: 'updateContainer';
  readonly container: ContainerIdentity;
  /** Body of "update container". */
  readonly changes: Readonly<Record<string, Json>>;
}

/** Gives a container that an interrupted replacement left under another name its name back. */
export interface RenameContainer extends StepBase {
  readonly kind: 'renameContainer';
  readonly container: ContainerIdentity;
  /** The new name; `target` is the one it has. */
  readonly name: string;
}

/** Waits until a container is ready for those that depend on it. */
export interface WaitContainer extends StepBase {
  readonly kind: 'waitContainer';
  readonly container: ContainerIdentity;
  readonly ready: Readiness;
}

/** Runs commands in a running container, one after the other. */
export interface ExecCommands extends StepBase {
  readonly kind: 'execCommands';
  readonly container: ContainerIdentity;
  readonly commands: readonly ExecItem[];
  /** Absent: they are run in any case. */
  readonly onlyIf?: StepCondition;
}

export interface SignalContainer extends StepBase {
  readonly kind: 'signalContainer';
  readonly container: ContainerIdentity;
  /** By name or number: `SIGHUP`, `1`. */
  readonly signal: string;
}

export interface StopSettings {
  /** Seconds until the engine kills; absent: the container's own, or the engine's default. */
  readonly timeout?: number;
  /** Absent: the container's own. */
  readonly signal?: string;
}

export type Step =
  | PullImage
  | BuildImage
  | CreateNetwork
  | RemoveNetwork
  | PrepareVolume
  | RemoveVolume
  | CreateContainer
  | ConnectNetwork
  | DisconnectNetwork
  | StartContainer
  | StopContainer
  | RestartContainer
  | RemoveContainer
  | ReplaceContainer
  | UpdateContainer
  | RenameContainer
  | WaitContainer
  | ExecCommands
  | SignalContainer;

export type StepKind = Step['kind'];
