/** A case that does not hold on an engine, for a good reason. It is proven there that it does not. */
import type { Proof } from './contract-case.js';
import type { TargetName } from './target.js';

export interface Difference {
  /** The case's sentence. */
  readonly case: string;
  readonly engine: TargetName;
  /** For people: why that is so, and may stay so. */
  readonly reason: string;
  /** What the case fails with there: what that engine does instead. Another failure is not this difference. */
  readonly fails: RegExp;
  /** Milliseconds until the case has taken too long, where it waits for what never comes. */
  readonly patience?: number;
  /** What holds there instead, where the failure does not say it. */
  readonly instead?: Proof;
}
