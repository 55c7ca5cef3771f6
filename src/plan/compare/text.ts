/** The two sides of a difference, as a person reads them: of lists and mappings, no more than what differs. */
import type { Difference } from '../step.js';
import type { Sides } from './rule.js';
import { type Entry, isIn, isSameSet, type Value } from './value.js';

const longest = 160;

/** @param surplus whether more than is declared is a part of the difference */
export function differenceText(field: string, sides: Sides, surplus: boolean): Difference {
  const wanted = sides.expected ?? sides.declared;
  if (wanted === undefined) return { field, declared: '(not declared)', observed: textOf(sides.observed) };
  if (isSameSet(wanted, sides.observed)) return wholeText(field, wanted, sides.observed);
  const missing = (surplus ? wanted : (sides.declared ?? wanted)).filter(
    (entry) => !isIn(sides.observed, entry),
  );
  const others = sides.observed.filter(
    (entry) => !isIn(wanted, entry) && (surplus || missing.some(({ key }) => key === entry.key)),
  );
  return wholeText(field, missing, others);
}

export function wholeText(field: string, declared: Value, observed: Value): Difference {
  const hiddenApart = observed.map((entry) => toldApart(entry, declared));
  const texts = { declared: textOf(declared), observed: textOf(hiddenApart) };
  const alike = texts.declared === texts.observed && !isSameSet(declared, observed);
  return { field, ...texts, ...(alike && { observed: `${texts.observed} (another value)` }) };
}

/** Where what differs is not shown, the texts say so. */
function toldApart(entry: Entry, others: Value): Entry {
  const other = others.find(({ key }) => key === entry.key);
  if (other === undefined || other.content === entry.content || other.text !== entry.text) return entry;
  return { ...entry, text: `${entry.text} (another value)` };
}

function textOf(value: Value): string {
  if (value.length === 0) return '(none)';
  const text = value.map((entry) => entry.text).join(', ');
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
