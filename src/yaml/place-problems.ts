/** Gives problems their places in a text. */
import type { Document } from 'yaml';
import type { Problem, SourceLocation } from '../map/problem.js';
import { locate, valueSpan } from './locate.js';
import type { Source } from './source.js';
import { isSubstituted } from './substitutions.js';
import { withoutValues } from './without-values.js';

export type PlacedProblem = Problem & { readonly location: SourceLocation };

/**
 * In the order of position. Places that are there already stay; other problems are told without the values that tags and
 * variables stand for, and without secrets.
 */
export function placeProblems(
  source: Source,
  document: Document,
  problems: readonly Problem[],
): readonly PlacedProblem[] {
  return problems
    .map((problem) => placed(source, document, problem))
    .sort(
      (one, other) => one.location.line - other.location.line || one.location.column - other.location.column,
    );
}

function placed(source: Source, document: Document, problem: Problem): PlacedProblem {
  const { location } = problem;
  if (location !== undefined) return { ...problem, location };
  const value = valueSpan(document, problem);
  const secret = value !== undefined && (isSubstituted(document, value) || source.hides(value));
  const told = secret ? withoutValues(problem, source) : problem;
  return { ...told, location: source.locate(locate(document, problem)) };
}
