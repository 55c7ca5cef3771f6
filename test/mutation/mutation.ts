/**
 * Deliberate defects, as data: a piece of source, and what stands in its place. Each is to be caught by the stories. What
 * is found in no place, or in two, is a fault of this list.
 */
export interface Mutation {
  readonly name: string;
  /** Below `src/`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** What would go wrong on somebody's engine. */
  readonly why: string;
}
