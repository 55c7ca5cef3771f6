/** What became of a task, as the fields of its JSON; the same words as those of builds and pulls. Pure. */
import { type ErrorFields, errorFields, noError } from '../output/json.js';
import type { TaskOutcome } from './task.js';

export interface OutcomeFields<Done extends string> {
  readonly status: Done | 'failed' | 'not-done';
  readonly milliseconds: number | null;
  readonly failure: ErrorFields;
}

/** @param done the word for success: `pushed` */
export function outcomeFields<Done extends string>(
  outcome: TaskOutcome<unknown> | undefined,
  done: Done,
): OutcomeFields<Done> {
  switch (outcome?.status) {
    case undefined:
    case 'interrupted':
      return { status: 'not-done', milliseconds: null, failure: noError };
    case 'failed':
      return { status: 'failed', milliseconds: whole(outcome), failure: errorFields(outcome.error) };
    case 'done':
      return { status: done, milliseconds: whole(outcome), failure: noError };
  }
}

/** Nothing where it was not done. */
export function resultOf<Result>(outcome: TaskOutcome<Result> | undefined): Result | undefined {
  return outcome?.status === 'done' ? outcome.result : undefined;
}

function whole({ milliseconds }: { readonly milliseconds: number }): number {
  return Math.round(milliseconds);
}
