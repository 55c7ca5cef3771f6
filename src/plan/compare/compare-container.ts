/**
 * Field by field, what is declared beside what a container was made with. Values are brought to the form in which
 * engines keep them; what a container has from its image or from the engine is no difference.
 */
import type { ComparedField, Comparison } from './comparison.js';
import { otherRules } from './fields/others.js';
import { agrees, isLasting } from './judge.js';
import { modeOf } from './modes.js';
import { type FieldRule, replacement } from './rule.js';
import { rules } from './rules.js';
import { type Subject, subjectOf } from './subject.js';
import { differenceText, wholeText } from './text.js';

export type { ComparedField, Comparison, Remedy } from './comparison.js';

/** All fields that are declared, or that differ. Networks and exec commands are compared elsewhere. */
export function compareContainer(comparison: Comparison): readonly ComparedField[] {
  const subject = subjectOf(comparison);
  return [...rules, ...otherRules(subject)].flatMap((rule) => comparedField(rule, subject) ?? []);
}

function comparedField(rule: FieldRule, subject: Subject): ComparedField | undefined {
  const { name } = rule;
  const mode = modeOf(subject, name, rule.mode);
  if (mode === 'ignore') return undefined;
  const sides = rule.sides(subject);
  if (sides === undefined) return undefined;
  const remedy = rule.remedy?.(subject) ?? replacement;
  if (!agrees(rule, mode, sides, subject)) {
    const surplus = subject.outdated || (mode !== 'at-least' && !(subject.current && isLasting(rule)));
    return { ...differenceText(name, sides, surplus), equal: false, remedy };
  }
  const { declared } = sides;
  if (declared === undefined || declared.length === 0) return undefined;
  return { ...wholeText(name, declared, declared), equal: true, remedy };
}
