/** All that a plan is made from. */
import type { Snapshot } from '../engine/snapshot.js';
import type { ItemId, Landscape } from '../landscape/landscape.js';
import type { Action } from './plan.js';

/** Options of actions: manual, section 3.8.4, with its defaults. */
export interface PlanOptions {
  /** remove, shutdown: also containers of configurations marked as persistent. Default: true. */
  readonly removePersistent?: boolean | undefined;
  /** shutdown, remove: also the attached and the anonymous volumes of the containers that go, with their data. Default: false. */
  readonly removeAttached?: boolean | undefined;
  /** shutdown, remove: also the map's networks that nothing else is on. Default: false. */
  readonly removeNetworks?: boolean | undefined;
  /** startup: exit codes with which a container is not started again but made anew. Default: -127 and -1. */
  readonly nonrecoverableExitCodes?: readonly number[] | undefined;
  /** Image of the container that sets owner and mode of volumes; has `sh`, `chown`, `chmod`. Default: busybox:latest. */
  readonly coreImage?: string | undefined;
}

export interface PlanRequest {
  readonly action: Action;
  /** Name of the client configuration; the lane of the steps. */
  readonly engine: string;
  readonly landscapes: readonly Landscape[];
  readonly targets: ReadonlySet<ItemId>;
  readonly snapshot: Snapshot;
  readonly options?: PlanOptions;
}
