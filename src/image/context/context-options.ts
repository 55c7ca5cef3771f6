/** How a context is packed. */

/**
 * Which symbolic links go into a context. They are always sent as links, and never followed.
 *
 * - `image`: those that stay in the context, and absolute ones, which a builder and the image take from their own root;
 * - `inside`: those that stay in the context; no absolute ones;
 * - `all`: any.
 */
export type ContextLinks = 'image' | 'inside' | 'all';

export interface PackingOptions {
  /** Keep the times of change, in whole seconds; default: all are 1970, so that the same input is the same archive. */
  readonly keepTimes?: boolean | undefined;
  /** Keep the ids of owners and groups; default: all belong to root, as builders have it anyway. */
  readonly keepOwners?: boolean | undefined;
  /** Default: `image`. */
  readonly links?: ContextLinks | undefined;
}
