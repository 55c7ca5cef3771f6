/** A plan: what an action would do to an engine, as frozen data. The same input gives the same plan, to the byte. */
import type { Step } from './step.js';

export type Action = 'create' | 'start' | 'startup' | 'restart' | 'stop' | 'remove' | 'shutdown';

/** Something the user should know of an object that no step touches. */
export interface Note {
  readonly code: 'not-created' | 'running' | 'outdated' | 'never-started' | 'persistent' | 'in-use';
  /** Name of the object on the engine. */
  readonly target: string;
  readonly message: string;
}

export interface Plan {
  readonly version: 1;
  readonly action: Action;
  /** Each step after all that it names in `after`. */
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}
