/** Whether a container has what is declared, by one of the modes of comparison. */
import { isUpdatedInPlace } from '../../landscape/updated-in-place.js';
import type { ComparisonMode } from './modes.js';
import type { FieldRule, Sides } from './rule.js';
import type { Subject } from './subject.js';
import { hasAll, isSameList, isSameSet } from './value.js';

export function agrees(rule: FieldRule, mode: ComparisonMode, sides: Sides, subject: Subject): boolean {
  const wasDeclared = rule.fields.some((field) => subject.onceDeclared.has(field));
  const { declared, expected, observed } = sides;
  if (observed.length === 0 && rule.mayBeDropped && wasDeclared && declared) return true;
  if (subject.current && isLasting(rule)) return hasAll(observed, declared ?? []);
  if (expected !== undefined) return meets(mode, { declared, expected, observed }, subject.outdated);
  if (declared !== undefined) return hasAll(observed, declared);
  return !wasDeclared || observed.length === 0;
}

/** Whether it stays as it was made. */
export function isLasting({ fields }: FieldRule): boolean {
  return !fields.some(isUpdatedInPlace);
}

/** More than is declared is a difference, in mode `at-least`, only where it is known to have been declared once. */
function meets(mode: ComparisonMode, sides: Required<Sides>, outdated: boolean): boolean {
  const { declared = [], expected = [], observed } = sides;
  switch (mode) {
    case 'exact':
      return isSameList(expected, observed);
    case 'set':
      return isSameSet(expected, observed);
    case 'at-least':
      return hasAll(observed, declared) && (!outdated || isSameSet(expected, observed));
    case 'ignore':
      return true;
    default:
      return mode satisfies never;
  }
}
