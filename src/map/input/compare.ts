/** `compare`: how fields of a container are compared with what is declared. */
import { nearest } from '../../common/suggest.js';
import { accepted } from '../accepted.js';
import { allFields, comparedFields, comparisonModes } from '../compared-fields.js';
import type { ComparisonMode } from '../elements.js';
import { choice } from './choice.js';
import type { Place } from './place.js';
import { describe, entriesOf } from './shape.js';

type Compare = Readonly<Record<string, ComparisonMode>>;

const names: ReadonlySet<string> = new Set([...comparedFields, allFields]);

/** Names of fields, or `*`, with the mode of each. */
export function readCompare(value: unknown, place: Place): Compare | undefined {
  const entries = entriesOf(value);
  if (entries === undefined) return place.refuse(accepted.compare, describe(value));
  const compare: [string, ComparisonMode][] = [];
  for (const [field, item] of entries) {
    const mode = readMode(field, item, place.at(field));
    if (mode !== undefined) compare.push([field, mode]);
  }
  return Object.fromEntries(compare);
}

const readComparison = choice(comparisonModes, accepted.comparison);

function readMode(field: string, value: unknown, place: Place): ComparisonMode | undefined {
  if (names.has(field)) return readComparison(value, place);
  const message = `'${field}' is no field that is compared`;
  return place.problem('unknown-key', message, nearest(field, names));
}
