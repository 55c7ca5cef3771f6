/** Rows of what is declared beside what exists. */
import type { ContainerStatus } from '../engine/snapshot.js';
import type { Remedy } from '../plan/compare/compare-container.js';
import type { NetworkDifference } from '../plan/compare/compare-networks.js';
import type { Difference } from '../plan/step.js';

/** A field, a network or its status, as declared and as it is; values of environment variables and other secrets are not in it. */
export interface FieldRow extends Difference {
  readonly equal: boolean;
  /** What `update` would do about it where it is not equal. */
  readonly remedy: Remedy['kind'] | NetworkDifference['remedy'] | 'start';
}

export interface DifferenceRow {
  /** Name on the engine. */
  readonly name: string;
  readonly map: string;
  readonly configuration: string;
  readonly instance: string | null;
  readonly status: ContainerStatus | 'absent';
  /** None where the container is absent. */
  readonly fields: readonly FieldRow[];
}
