/** What goes into the comparison of a container, and what comes out. */
import type { Fields } from '../../engine/answer/read.js';
import type { Json } from '../../engine/payload.js';
import type { ContainerDetails, ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem, Landscape, UpdateRules } from '../../landscape/landscape.js';
import type { Difference } from '../step.js';

/** What it takes to mend a difference. */
export type Remedy =
  | { readonly kind: 'replace' }
  /** In place: members of the body of "update container", which the engine takes by themselves or along with others. */
  | { readonly kind: 'update'; readonly changes: Readonly<Record<string, Json>> }
  /** A limit is to be taken off, which engines cannot: a new container, unless `skipLimitReset`. */
  | { readonly kind: 'reset-limit' };

/** One field, as it is declared and as it is; both as a person reads them, with nothing secret in them. */
export interface ComparedField extends Difference {
  readonly equal: boolean;
  readonly remedy: Remedy;
}

export interface Comparison {
  readonly item: ContainerItem;
  readonly details: ContainerDetails;
  /** Id of the image that the reference of the item stands for now; absent where the engine has none. */
  readonly imageId: string | undefined;
  /** That image is built in this plan, so that it will be another one. */
  readonly isBuilt?: boolean;
  /** `Config` of the image that the container was made from; absent where it is gone. */
  readonly imageConfiguration: Fields | undefined;
  /** Of the action; the item's own come before them, a field's name before `'*'`. */
  readonly modes: UpdateRules['compare'];
  /** All containers of the engine, by name: a container that another one refers to may have been made anew. */
  readonly containers: ReadonlyMap<string, ObservedContainer>;
  /** Of the item. */
  readonly landscape: Landscape;
}
