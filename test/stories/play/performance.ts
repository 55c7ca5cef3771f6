/** What became of a story: everything that its checks look at. */
import type { Action, Plan, RunResult } from '../../../src/index.js';
import type { Photo } from '../stage/photo.js';
import type { RecordedRequest } from '../stage/recorded-request.js';
import type { Needs } from '../story/needs.js';
import type { Story } from '../story/story.js';

/** One action, planned and carried out. */
export interface Act {
  readonly action: Action;
  readonly before: Photo;
  /** Nothing where planning itself failed. */
  readonly plan: Plan | undefined;
  readonly planning: readonly RecordedRequest[];
  readonly running: readonly RecordedRequest[];
  /** Steps that were under way at one time, as the run's events tell it. */
  readonly mostAtOnce: number;
  readonly result: RunResult | undefined;
  readonly error: unknown;
  readonly after: Photo;
}

export interface Performance {
  readonly story: Story;
  readonly needs: Needs;
  /** Containers that the action is about, by their names within the map. */
  readonly concerned: ReadonlySet<string>;
  /** While things go wrong. */
  readonly first: readonly Act[];
  /** When nothing goes wrong any more. */
  readonly second: readonly Act[];
  /** Planned once more, and not carried out. */
  readonly third: readonly {
    readonly action: Action;
    readonly plan: Plan;
    readonly planning: readonly RecordedRequest[];
  }[];
  /** Among what went wrong, the engine itself went down: containers end, and start, by themselves. */
  readonly engineWentDown: boolean;
}

export function actsOf({ first, second }: Performance): readonly Act[] {
  return [...first, ...second];
}

export function photosOf({ first, second }: Performance): {
  readonly begin: Photo;
  readonly middle: Photo;
  readonly end: Photo;
} {
  const [begin, middle, end] = [first[0]?.before, second[0]?.before, second.at(-1)?.after];
  if (!begin || !middle || !end) throw new Error('A story has two rounds of one act or more.');
  return { begin, middle, end };
}
