/** Something that was found in a document: a fault, or what a user should be warned of. */
import type { ProblemPath } from '../map/problem.js';
import type { Span } from './source.js';

export interface Finding {
  readonly code: string;
  readonly path: ProblemPath;
  /** As in `Problem`. */
  readonly message: string;
  readonly suggestion?: string;
  readonly span: Span;
  /** What a function of the user has thrown. */
  readonly cause?: unknown;
}
