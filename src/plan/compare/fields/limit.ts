/** A limit: 0 is none, and most are changed in place but not taken off. */
import { optionalNumberAt } from '../../../engine/answer/read.js';
import type { Json } from '../../../engine/payload.js';
import type { Remedy } from '../comparison.js';
import { type FieldRule, plain, replacement } from '../rule.js';
import type { Subject } from '../subject.js';
import { single, type Value } from '../value.js';

export interface LimitRule {
  readonly name: string;
  readonly field: string;
  /** Besides 0. */
  readonly none?: number;
  /** `none` takes it off in place. */
  readonly comesOff?: true;
  readonly shown?: (limit: number) => string;
  /** It cannot be had together with what the container has. */
  readonly conflicts?: (subject: Subject) => boolean;
}

export const resetLimit: Remedy = { kind: 'reset-limit' };

export function limit({ name, field, none = 0, comesOff, shown = String, conflicts }: LimitRule): FieldRule {
  const read = (value: unknown): Value =>
    typeof value === 'number' && value !== 0 && value !== none
      ? single(String(value), () => shown(value))
      : [];
  return {
    ...plain({ name, field, mode: 'exact', read, fallback: [] }),
    mayBeDropped: true,
    remedy: (subject) => {
      const declared = limitAt(subject, 'declared', field);
      if (declared === 0 || declared === none) return comesOff ? changed({ [field]: none }) : resetLimit;
      return conflicts?.(subject) ? replacement : changed({ [field]: declared });
    },
  };
}

/** 0 where there is none. */
export function limitAt(subject: Subject, side: 'declared' | 'observed', field: string): number {
  return optionalNumberAt(subject[side], field) ?? 0;
}

export function changed(changes: Readonly<Record<string, Json>>): Remedy {
  return { kind: 'update', changes };
}
