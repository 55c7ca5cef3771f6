/**
 * A step of a plan: one thing that is done to one object of an engine, why, and after which other steps. Plain
 * data with everything that carrying it out takes, so that a plan can be printed, stored and run elsewhere.
 */
import type {
  ContainerCreate,
  EndpointSettings,
  NetworkCreate,
  NetworkMembership,
} from '../engine/payload.js';

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

export interface StartContainer extends StepBase {
  readonly kind: 'startContainer';
  readonly container: ContainerIdentity;
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
}

export interface RemoveContainer extends StepBase {
  readonly kind: 'removeContainer';
  readonly container: ContainerIdentity;
  /** Also where it runs, or the engine could not remove it before. */
  readonly force: boolean;
  /** With its volumes that have no name (`shares`). */
  readonly anonymousVolumes: boolean;
}

export interface StopSettings {
  /** Seconds until the engine kills; absent: the container's own, or the engine's default. */
  readonly timeout?: number;
  /** Absent: the container's own. */
  readonly signal?: string;
}

export type Step =
  | PullImage
  | CreateNetwork
  | RemoveNetwork
  | PrepareVolume
  | RemoveVolume
  | CreateContainer
  | ConnectNetwork
  | StartContainer
  | StopContainer
  | RestartContainer
  | RemoveContainer;

export type StepKind = Step['kind'];
