/** How one field is read on both sides, and what mends a difference. */
import type { Remedy } from './comparison.js';
import type { ComparisonMode } from './modes.js';
import type { Subject } from './subject.js';
import type { Value } from './value.js';

export interface Sides {
  /** Absent: the field is not declared. */
  readonly declared: Value | undefined;
  /**
   * What a container that is made from the declaration has: what is declared, over the image's own, over the engine's
   * default. Absent: only the engine knows.
   */
  readonly expected: Value | undefined;
  readonly observed: Value;
}

export interface FieldRule {
  /** As users know it: `map/compared-fields.ts`. */
  readonly name: string;
  /** Fields of the Engine API that it is about. */
  readonly fields: readonly string[];
  /** Unless the user says otherwise. */
  readonly mode: ComparisonMode;
  /** Nothing: it cannot be compared on this engine. */
  readonly sides: (subject: Subject) => Sides | undefined;
  /** Default: a new container. */
  readonly remedy?: (subject: Subject) => Remedy;
  /** Engines drop it, with no more than a warning, where they or their kernels cannot do it. */
  readonly mayBeDropped?: boolean;
}

export const replacement: Remedy = { kind: 'replace' };

/** What a field is worth where it is not declared; `engine`: that depends on the engine's settings. */
type Fallback = Value | 'engine' | ((subject: Subject) => Value | undefined);

export interface PlainRule extends Omit<FieldRule, 'fields' | 'sides'> {
  readonly field: string;
  readonly read: (value: unknown) => Value;
  readonly fallback: Fallback;
}

/** A field that is read alike on both sides. */
export function plain({ field, read, fallback, ...rule }: PlainRule): FieldRule {
  return {
    ...rule,
    fields: [field],
    sides: (subject) => {
      const value = subject.declared[field];
      const declared = value === undefined || value === null ? undefined : read(value);
      const expected = declared ?? fallbackValue(fallback, subject);
      return { declared, expected, observed: read(subject.observed[field]) };
    },
  };
}

function fallbackValue(fallback: Fallback, subject: Subject): Value | undefined {
  if (fallback === 'engine') return undefined;
  return typeof fallback === 'function' ? fallback(subject) : fallback;
}
