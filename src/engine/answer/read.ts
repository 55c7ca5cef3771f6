/**
 * Small guards to read answers with. Go writes `null` for empty lists and maps, so that `null`, absent and empty
 * mean the same everywhere here.
 */
import type { Labels } from '../payload.js';
import { UnexpectedAnswer } from './unexpected-answer.js';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param what names the value in the error where it is no object */
export function fieldsOf(value: unknown, what: string): Fields {
  if (isFields(value)) return value;
  throw new UnexpectedAnswer(`${what} is no object`);
}

/** The object at a key; empty where there is none. */
export function fieldsAt(fields: Fields, key: string): Fields {
  return fieldsOf(fields[key] ?? {}, key);
}

export function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value === null || value === undefined) return [];
  throw new UnexpectedAnswer(`${what} is no list`);
}

export function textAt(fields: Fields, key: string): string {
  const text = optionalTextAt(fields, key);
  if (text !== undefined) return text;
  throw new UnexpectedAnswer(`${key} is no text`);
}

/** Empty texts are texts. */
export function optionalTextAt(fields: Fields, key: string): string | undefined {
  const value = fields[key];
  return typeof value === 'string' ? value : undefined;
}

export function numberAt(fields: Fields, key: string): number {
  const number = optionalNumberAt(fields, key);
  if (number !== undefined) return number;
  throw new UnexpectedAnswer(`${key} is no number`);
}

export function optionalNumberAt(fields: Fields, key: string): number | undefined {
  const value = fields[key];
  return typeof value === 'number' ? value : undefined;
}

export function textsAt(fields: Fields, key: string): readonly string[] {
  return listOf(fields[key], key).filter((value) => typeof value === 'string');
}

export function labelsAt(fields: Fields, key: string): Labels {
  const labels: Record<string, string> = {};
  for (const [name, value] of Object.entries(fieldsAt(fields, key))) labels[name] = String(value);
  return labels;
}
