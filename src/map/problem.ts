/** What can be wrong with a map: one problem, where it is, and the word that was probably meant. */

/** Keys and list positions from the document's root to the offending value. */
export type ProblemPath = readonly (string | number)[];

export interface Problem {
  /** Stable, for programs: `unknown-key`, `unknown-alias`, `cycle`... */
  readonly code: string;
  readonly path: ProblemPath;
  /** One sentence, without the place and without a full stop at its end. */
  readonly message: string;
  /** The nearest known word, where one is near. */
  readonly suggestion?: string;
}
