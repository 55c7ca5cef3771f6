/** A plan's note as one line, in the form of a plan's text. */
import type { Note } from '../../plan/plan.js';

export function noteLine({ target, message }: Note): string {
  return `! ${target} ${message}`;
}
