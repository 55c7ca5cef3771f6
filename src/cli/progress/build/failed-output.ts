/** The end of what a failed step has written, for the report. */
import { BuildError } from '../../../build/build-error.js';
import { writtenLines } from './written-lines.js';

const LINES = 20;

/** None where the error is of another kind, or the step has written nothing. */
export function failedOutput(error: unknown): readonly string[] {
  if (!(error instanceof BuildError)) return [];
  // A refusal before any step has no output but the error itself.
  if (error.step === undefined) return [];
  const { lines } = writtenLines('', `${error.output}\n`);
  return lines.filter((line) => line !== '').slice(-LINES);
}
