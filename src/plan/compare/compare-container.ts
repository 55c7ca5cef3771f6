/**
 * Field by field, what is declared beside what a container was made with. Values are brought to the form in which
 * engines keep them; what a container has from its image or from the engine is no difference.
 */
import type { ComparedField, Comparison, Remedy } from './comparison.js';
import { otherRules } from './fields/others.js';
import { agrees, isLasting } from './judge.js';
import { modeOf } from './modes.js';
import { type FieldRule, replacement, type Sides } from './rule.js';
import { rules } from './rules.js';
import { type Subject, subjectOf } from './subject.js';
import { differenceText, wholeText } from './text.js';

export type { ComparedField, Comparison, Remedy } from './comparison.js';

/** All fields that are declared, or that differ. Networks and exec commands are compared elsewhere. */
export function compareContainer(comparison: Comparison): readonly ComparedField[] {
  return comparedFields(comparison, equalField);
}

/** Those that differ: most fields agree, and nobody reads what there is to tell of them. */
export function differencesOf(comparison: Comparison): readonly ComparedField[] {
  return comparedFields(comparison, () => undefined);
}

/** What becomes of a field that agrees. */
type OfEqual = (rule: FieldRule, sides: Sides, subject: Subject) => ComparedField | undefined;

function comparedFields(comparison: Comparison, ofEqual: OfEqual): readonly ComparedField[] {
  const subject = subjectOf(comparison);
  const fields: ComparedField[] = [];
  for (const rule of [...rules, ...otherRules(subject)]) {
    const field = comparedField(rule, subject, ofEqual);
    if (field) fields.push(field);
  }
  return fields;
}

function comparedField(rule: FieldRule, subject: Subject, ofEqual: OfEqual): ComparedField | undefined {
  const mode = modeOf(subject, rule.name, rule.mode);
  const sides = mode === 'ignore' ? undefined : rule.sides(subject);
  if (sides === undefined) return undefined;
  if (agrees(rule, mode, sides, subject)) return ofEqual(rule, sides, subject);
  const surplus = subject.outdated || (mode !== 'at-least' && !(subject.current && isLasting(rule)));
  return { ...differenceText(rule.name, sides, surplus), equal: false, remedy: remedyOf(rule, subject) };
}

function equalField(rule: FieldRule, { declared }: Sides, subject: Subject): ComparedField | undefined {
  if (declared === undefined || declared.length === 0) return undefined;
  return { ...wholeText(rule.name, declared, declared), equal: true, remedy: remedyOf(rule, subject) };
}

function remedyOf(rule: FieldRule, subject: Subject): Remedy {
  return rule.remedy?.(subject) ?? replacement;
}
