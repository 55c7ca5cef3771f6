/** What a builder tells while it works: the same for BuildKit and for the classic builder. Plain data. */

export type BuildProgress =
  /** A step of the build came to be known, began or ended. Told again with each change. */
  | {
      readonly type: 'step';
      /** BuildKit: the vertex' digest; classic: `1`, `2`, ... */
      readonly id: string;
      /** As the builder names it: `[2/3] RUN apk add curl`, `Step 2/3 : RUN apk add curl`. */
      readonly name: string;
      readonly state: 'waiting' | 'running' | 'done' | 'cached' | 'failed' | 'cancelled';
      /** Ids of the steps it needs. */
      readonly inputs: readonly string[];
      /** How long it took, where it has ended and the builder says so. */
      readonly milliseconds?: number;
      /** Why it failed. */
      readonly error?: string;
    }
  /** How far something within a step is: a layer being fetched, a file being sent. */
  | {
      readonly type: 'status';
      readonly step: string;
      readonly id: string;
      readonly text: string;
      readonly current: number;
      /** 0 where it is not known. */
      readonly total: number;
      readonly done: boolean;
    }
  /** What a command of a step wrote; pieces as they come, not whole lines. */
  | {
      readonly type: 'output';
      readonly step: string;
      readonly stream: 'stdout' | 'stderr';
      readonly text: string;
    }
  /** What the builder finds questionable in the Dockerfile. */
  | { readonly type: 'warning'; readonly step: string; readonly text: string };
