/** Any JSON value as one text: keys in order, and nothing of what is empty. */
import { type Fields, isFields } from '../../../engine/answer/read.js';
import { single, type Value } from '../value.js';

export function jsonValue(value: unknown): Value {
  const text = canonical(value);
  return single(text);
}

/** Empty for what says nothing: `null`, no text, no entry, 0 and false. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(element).join()}]`;
  if (isFields(value)) return mapping(value);
  return value === null || value === undefined || value === '' || value === 0 || value === false
    ? ''
    : JSON.stringify(value);
}

function element(value: unknown): string {
  return canonical(value) || JSON.stringify(value ?? null);
}

function mapping(fields: Fields): string {
  const members = Object.keys(fields)
    .sort()
    .map((key) => [key, canonical(fields[key])])
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `${JSON.stringify(key)}:${text}`);
  return members.length === 0 ? '' : `{${members.join()}}`;
}
