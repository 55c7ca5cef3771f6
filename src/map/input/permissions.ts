/** `permissions`: a mode as `chmod` reads it. */
import { accepted } from '../accepted.js';
import type { Place } from './place.js';
import { describe } from './shape.js';

const octal = /^[0-7]{1,5}$/;
const clause = /^[ugoa]*([-+=]([rwxXst]*|[ugo]|[0-7]+))+$/;

/** `u=rwX,g=rX,o=`, `0750`. A number counts by its digits: YAML reads `0750` as 750. */
export function readPermissions(value: unknown, place: Place): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string') {
    const clauses = text.split(',').map((part) => part.trim());
    if (octal.test(text) || clauses.every((part) => clause.test(part))) return clauses.join(',');
  }
  return place.refuse(accepted.permissions, describe(value));
}
