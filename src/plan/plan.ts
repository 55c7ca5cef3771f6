/** A plan: what an action would do to an engine, as frozen data. The same input gives the same plan, to the byte. */
import type { Step } from './step.js';

export type Action =
  | 'create'
  | 'start'
  | 'startup'
  | 'restart'
  | 'stop'
  | 'remove'
  | 'shutdown'
  | 'update'
  | 'signal'
  | 'pull'
  | 'build';

/** Something the user should know of an object that no step touches. */
export interface Note {
  readonly code:
    | 'not-created'
    | 'running'
    | 'outdated'
    | 'never-started'
    | 'not-running'
    | 'persistent'
    | 'in-use'
    /** Made by a map of this name, which does not declare it any more. */
    | 'orphan'
    /** A limit that cannot be taken off a container, and is kept because of `skipLimitReset`. */
    | 'limit-kept'
    /** A volume differs from its declaration; it is kept, with its data. */
    | 'volume-differs'
    /** An image that is pulled first: only then it is known which containers it makes outdated. */
    | 'not-compared-yet'
    /** A container made by hand, of which the one that replaces it does not have everything. */
    | 'not-taken-over'
    /** Something that stays as it is for another reason, which the message tells. */
    | 'kept';
  /** Name of the object on the engine. */
  readonly target: string;
  readonly message: string;
}

export interface Plan {
  readonly version: 1;
  /** The action, or the name of an action of the user's own. */
  readonly action: string;
  /** Each step after all that it names in `after`. */
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}
