/** What validation has found, for programs. Stable: fields may be added, none is taken away. */
import type { Problem, ProblemPath } from '../../map/problem.js';
import type { Findings } from './validate-files.js';

interface Validation {
  /** There is no error; there may be warnings. */
  readonly valid: boolean;
  /** Errors first, then warnings. */
  readonly problems: readonly PlacedProblem[];
}

interface PlacedProblem {
  readonly severity: 'error' | 'warning';
  /** One of docs/problem-codes.md. */
  readonly code: string;
  readonly message: string;
  /** The word that was probably meant. */
  readonly suggestion: string | null;
  /** Absolute path. */
  readonly file: string | null;
  /** From 1; `null` where the problem has no place in a text. */
  readonly line: number | null;
  readonly column: number | null;
  /** Keys and list positions from the document's root. */
  readonly path: ProblemPath;
}

export function validationJson(all: readonly Findings[]): string {
  const errors = all.flatMap((findings) => findings.errors.map(placed('error')));
  const warnings = all.flatMap((findings) => findings.warnings.map(placed('warning')));
  const validation: Validation = { valid: errors.length === 0, problems: [...errors, ...warnings] };
  return `${JSON.stringify(validation, null, 2)}\n`;
}

function placed(severity: PlacedProblem['severity']): (problem: Problem) => PlacedProblem {
  return ({ code, message, suggestion, source, location, path }) => ({
    severity,
    code,
    message,
    suggestion: suggestion ?? null,
    file: location?.file ?? source ?? null,
    line: location?.line ?? null,
    column: location?.column ?? null,
    path,
  });
}
