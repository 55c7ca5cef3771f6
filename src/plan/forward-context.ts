/** What the planning of one landscape's items shares, forward along dependencies. */
import type { ContainerDetails, ObservedContainer } from '../engine/snapshot.js';
import type {
  ContainerItem,
  Item,
  ItemId,
  Landscape,
  NetworkItem,
  VolumeItem,
} from '../landscape/landscape.js';
import type { BuildVerdicts } from './builds/build-verdict.js';
import type { ContainerVerdict, ForwardAction } from './container-verdict.js';
import type { Planning } from './planning.js';
import type { Recovered } from './recovery.js';
import type { StepId } from './step.js';

export interface ForwardContext extends Planning {
  readonly action: ForwardAction;
  /** Only where the action is `update`. */
  readonly updating: Updating | undefined;
  readonly landscape: Landscape;
  /** For each item that is not a target, the name of the first container that needs it. */
  readonly neededBy: ReadonlyMap<ItemId, string>;
  /** How those images stand that are built here. */
  readonly images: BuiltImages;
  /** Volumes that some container planned so far brings along. */
  readonly brought: Set<string>;
  /**
   * All containers of the engine by name, as they are once the steps planned so far are done that set right what an
   * interrupted run left behind.
   */
  readonly containers: Map<string, ObservedContainer>;
  /** For each name of a container, those of the landscape that use its volumes. */
  readonly heirs: ReadonlyMap<string, readonly ContainerItem[]>;
  /** Ids of the engine's networks, by name. */
  readonly networkIds: ReadonlyMap<string, string>;
  /** Names of the containers whose replacement was interrupted. */
  readonly interrupted: ReadonlySet<string>;
  /** Of each container planned so far that is one of these, by name, what its planning started from. */
  readonly standing: Map<string, Recovered>;
  /** Steps after which what is not declared any more takes no port, and no address. */
  readonly vacated: readonly StepId[];
  /** By configuration, the steps that replace its instances, in the order of the plan. */
  readonly replacements: Map<string, StepId[]>;
  /** Those of them that may turn out not to be needed. */
  readonly provisional: Set<StepId>;
}

export interface BuiltImages {
  /** References of all that some configuration says how to build. */
  readonly built: ReadonlySet<string>;
  readonly verdicts: BuildVerdicts;
}

/** A container that is there, whole, and was looked at closely. */
export interface Existing {
  readonly item: ContainerItem;
  readonly observed: ObservedContainer;
  readonly details: ContainerDetails;
  readonly verdict: ContainerVerdict;
  readonly standing: Recovered;
}

/** What an update does beyond all other actions. Handed over, so that they need not load what it takes. */
export interface Updating {
  planNetworkDrift(item: NetworkItem, context: ForwardContext): void;
  planVolumeDrift(item: VolumeItem, context: ForwardContext): void;
  planUpdate(existing: Existing, context: ForwardContext): void;
  planTakeover(
    item: ContainerItem,
    former: ObservedContainer,
    standing: Recovered,
    context: ForwardContext,
  ): void;
  planDependents(order: readonly Item[], plan: (item: Item) => void, context: ForwardContext): void;
}

/** The inspection of a container, also of one that gets its name back in this plan. */
export function inspected(
  { id, name }: ObservedContainer,
  { request, standing }: ForwardContext,
): ContainerDetails | undefined {
  const details = request.snapshot.details.get(standing.get(name)?.detailsOf ?? name);
  return details?.id === id ? details : undefined;
}

/** A step of this plan makes it, or makes it anew: whatever was bound to its id has lost it. */
export function isMadeAnew(name: string, { builder }: ForwardContext): boolean {
  return (builder.find('createContainer', name) ?? builder.find('replaceContainer', name)) !== undefined;
}

export function neededBy(order: readonly Item[], targets: ReadonlySet<ItemId>): ReadonlyMap<ItemId, string> {
  const needing = new Map<ItemId, string>();
  for (const item of order) {
    if (item.kind !== 'container') continue;
    for (const id of item.dependsOn) if (!targets.has(id) && !needing.has(id)) needing.set(id, item.name);
  }
  return needing;
}
