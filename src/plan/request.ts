/** All that a plan is made from. */
import type { Snapshot } from '../engine/snapshot.js';
import type { ItemId, Landscape, UpdateRules } from '../landscape/landscape.js';
import type { SameImages } from './builds/same-image.js';
import type { Action } from './plan.js';

/** Options of actions: manual, section 3.8.4, with its defaults. */
export interface PlanOptions {
  /** remove, shutdown: also containers of configurations marked as persistent. Default: true. */
  readonly removePersistent?: boolean | undefined;
  /** shutdown, remove: also the attached and the anonymous volumes of the containers that go, with their data. Default: false. */
  readonly removeAttached?: boolean | undefined;
  /** shutdown, remove: also the map's networks that nothing else is on. Default: false. */
  readonly removeNetworks?: boolean | undefined;
  /** startup, update: exit codes with which a container is not started again but made anew. Default: -127 and -1. */
  readonly nonrecoverableExitCodes?: readonly number[] | undefined;
  /** update: configurations to make anew even where nothing differs; names as of any command. Default: none. */
  readonly forceUpdate?: string | readonly string[] | undefined;
  /** update: leave limits that would take a new container to be taken off. Default: false. */
  readonly skipLimitReset?: boolean | undefined;
  /** update: also compare the image of persistent containers that have ended. Default: false. */
  readonly updatePersistent?: boolean | undefined;
  /** update: how the exec commands of running containers are looked for among their processes. Default: `full`. */
  readonly checkExecCommands?: 'full' | 'partial' | 'none' | undefined;
  /** restart: run the exec commands again. Default: false. */
  readonly restartExecCommands?: boolean | undefined;
  /** pull: also images that are there. Default: true. */
  readonly pullAllImages?: boolean | undefined;
  /** build: also images that have not changed. Default: false. */
  readonly forceBuild?: boolean | undefined;
  /** create, startup, update: build images that are missing or have changed. Default: true. */
  readonly buildImages?: boolean | undefined;
  /** update: pull images before looking for differences. Default: false. */
  readonly pullBeforeUpdate?: boolean | undefined;
  /** startup, update, shutdown, remove: also remove containers and networks of the map that it does not declare any more. Default: false. */
  readonly removeOrphans?: boolean | undefined;
  /** startup, start, update: also wait for containers that nothing else waits for. Default: false. */
  readonly wait?: boolean | undefined;
  /** signal: by name or number. Default: `SIGKILL`. */
  readonly sendSignal?: string | undefined;
  /** update: how fields are compared, by name, for all containers; `compare` of a configuration wins. */
  readonly compare?: UpdateRules['compare'] | undefined;
  /** Image of the container that sets owner and mode of volumes; has `sh`, `chown`, `chmod`. Default: busybox:latest. */
  readonly coreImage?: string | undefined;
}

/** What an image would be built from now. */
export interface KnownBuild {
  /** See `buildDigest` in `build/`. */
  readonly digest: string;
  /** References of the images that it is based on. */
  readonly bases: readonly string[];
}

export interface PlanRequest {
  readonly action: Action;
  /** Name of the client configuration; the lane of the steps. */
  readonly engine: string;
  readonly landscapes: readonly Landscape[];
  readonly targets: ReadonlySet<ItemId>;
  /** No names were given: the targets are all there is. */
  readonly everything?: boolean;
  /** Containers of `forceUpdate`. */
  readonly forced?: ReadonlySet<ItemId>;
  /** What images are built from now, by their ids; those that are not in it are left as they are. */
  readonly builds?: ReadonlyMap<ItemId, KnownBuild>;
  readonly snapshot: Snapshot;
  /** Images of containers that are the same as what their references stand for now. Default: none but by the id. */
  readonly sameImages?: SameImages;
  readonly options?: PlanOptions;
}
