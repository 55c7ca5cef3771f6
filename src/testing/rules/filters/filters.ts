/** Filters of lists and of pruning, as far as they are the same for all kinds of objects. */
import { isFields } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer, wordsOf } from '../engine-words.js';
import { kindOfJson, wrongLetter } from '../json-fault.js';

/** Names with their values. */
export type Filters = ReadonlyMap<string, readonly string[]>;

/**
 * The query's `filters`. Older forms (`{"label": {"a": true}}`) are read too.
 *
 * @param olderStatus of what the older generation refuses; the newer one says 400
 * @throws Refusal where it is no JSON, or none of such a form
 */
export function filtersIn(state: EngineState, query: URLSearchParams, olderStatus: 400 | 500 = 500): Filters {
  const text = query.get('filters');
  if (!text) return new Map();
  const read = readFilters(text);
  if (typeof read !== 'string') return read;
  throw isNewer(state) ? new Refusal(400, 'invalid filter') : new Refusal(olderStatus, read);
}

/** @returns the filters, or the older generation's words on what is wrong */
function readFilters(text: string): Filters | string {
  const value = parsed(text);
  if (value === undefined) return wrongLetter(text) ?? 'unexpected end of JSON input';
  if (value === null) return new Map();
  if (!isFields(value)) return `${unreadable(value)}map[string]map[string]bool`;
  const filters = new Map<string, readonly string[]>();
  for (const [name, values] of Object.entries(value)) {
    const texts = textsIn(values);
    if (texts === undefined) return `${unreadable(values)}map[string]bool`;
    filters.set(name, texts);
  }
  return filters;
}

function textsIn(values: unknown): readonly string[] | undefined {
  if (values === null) return [];
  if (isFields(values)) return Object.keys(values);
  if (!Array.isArray(values)) return undefined;
  const texts = values.filter((value): value is string => typeof value === 'string');
  return texts.length === values.length ? texts : undefined;
}

function unreadable(value: unknown): string {
  return `json: cannot unmarshal ${kindOfJson(value)} into Go value of type `;
}

/** Nothing where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function refuseFilter(state: EngineState, name: string): never {
  throw new Refusal(
    400,
    wordsOf(state, { newer: `invalid filter '${name}'`, older: `Invalid filter '${name}'` }),
  );
}

/** A label with any value (`a`), or with this one (`a=b`); all of them. */
export function hasLabels(labels: Readonly<Record<string, string>>, wanted: readonly string[]): boolean {
  return wanted.every((text) => {
    const [name = '', ...rest] = text.split('=');
    if (!Object.hasOwn(labels, name)) return false;
    return rest.length === 0 || labels[name] === rest.join('=');
  });
}

/** Nothing where it is neither yes nor no. */
export function flagOf(value: string): boolean | undefined {
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : undefined;
}
