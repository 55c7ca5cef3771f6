/** Gives problems their places in a text. */
import type { Document } from 'yaml';
import type { Problem, SourceLocation } from '../map/problem.js';
import { locate } from './locate.js';
import type { Source } from './source.js';

export type PlacedProblem = Problem & { readonly location: SourceLocation };

/** In the order of position. Places that are there already stay. */
export function placeProblems(
  source: Source,
  document: Document,
  problems: readonly Problem[],
): readonly PlacedProblem[] {
  return problems
    .map((problem) => ({
      ...problem,
      location: problem.location ?? source.locate(locate(document, problem)),
    }))
    .sort(
      (one, other) => one.location.line - other.location.line || one.location.column - other.location.column,
    );
}
