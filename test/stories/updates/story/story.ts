/**
 * A story of an update: a landscape that was brought up from one map, what somebody did to it by hand, the map as it is
 * now, and what goes wrong while it is brought up to date. Plain data, as all stories are.
 */
import type { SimulatedApiVersion } from '../../../../src/testing/index.js';
import type { StoryFault } from '../../story/story.js';

export interface UpdateStory {
  readonly apiVersion: SimulatedApiVersion;
  /** The map that the landscape was brought up from, and the one that it is updated to. */
  readonly before: UpdateMap;
  readonly after: UpdateMap;
  /** Tags that stand for another image by now. */
  readonly moved: readonly MovedTag[];
  readonly drift: readonly Drift[];
  /** None: everything. Configurations of the map as it is now. */
  readonly names: readonly string[];
  readonly parallel: number;
  readonly removeOrphans: boolean;
  /** What is done when nothing goes wrong any more. */
  readonly second: 'update' | 'startup';
  readonly faults: readonly StoryFault[];
  /** The client is killed at its so-manyth request, from 1; whether the engine carries that one out. */
  readonly killed: { readonly at: number; readonly carriedOut: boolean } | null;
  /** Configurations of which no new container can be made: there is no space left. */
  readonly full: readonly string[];
}

export interface UpdateMap {
  readonly configurations: readonly UpdateConfiguration[];
  /** Networks without a way outside. */
  readonly internal: readonly string[];
}

export interface UpdateConfiguration {
  readonly name: string;
  readonly previousName: string | null;
  readonly instances: readonly string[];
  readonly image: ImageName;
  readonly variables: Readonly<Record<string, string>>;
  readonly command: string | null;
  /** Megabytes. */
  readonly memory: number | null;
  readonly restart: 'always' | 'unless-stopped' | null;
  readonly healthCheck: boolean;
  readonly networks: readonly { readonly network: string; readonly alias: boolean }[];
  /** Aliases of the volumes that it attaches. */
  readonly attaches: readonly string[];
  /** Containers of other configurations whose volumes it has. */
  readonly uses: readonly string[];
  /** Paths of volumes without a name. */
  readonly shares: readonly string[];
  readonly links: readonly string[];
  readonly networkOf: string | null;
  readonly port: number | null;
  readonly order: 'start-first' | 'stop-first' | null;
  readonly parallel: number;
  /** A command that is run in it: once, or after each start. */
  readonly exec: 'initial' | 'restart' | null;
}

/**
 * What containers of it do: `serves` runs; `heals` is healthy after a moment; `keeps` has a volume of its own; `ends` at
 * once, with 0; `serves-2` and `heals-2` are newer ones; `crashes` ends with 1; `ails` is never healthy.
 */
export type ImageName = 'serves' | 'heals' | 'keeps' | 'ends' | 'serves-2' | 'heals-2' | 'crashes' | 'ails';

/** The tag of an image stands for a newer one, or for one that crashes. */
export interface MovedTag {
  readonly image: 'serves' | 'heals' | 'keeps';
  readonly to: 'newer' | 'crashing';
}

/** Something done by hand to a container of the first map. */
export interface Drift {
  readonly container: string;
  readonly kind: 'stopped' | 'removed' | 'disconnected' | 'renamed' | 'limited' | 'restarted';
}
