/** A case that does not hold on an engine, for a good reason. It is proven there that it does not. */
import type { Proof } from './contract-case.js';
import type { TargetName } from './target.js';

export interface Difference {
  /** The case's sentence. */
  readonly case: string;
  readonly engine: TargetName;
  /** For people: why that is so, and may stay so. */
  readonly reason: string;
  /** What holds there instead; absent where the engine does not offer the thing at all. */
  readonly instead?: Proof;
}
