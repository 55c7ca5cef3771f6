/** A health check in the SDK's form: `test`, and durations in nanoseconds. */
import type { Json } from '../../engine/payload.js';
import { healthTest } from '../healthcheck.js';
import { type Fields, OptionValueError } from './option.js';
import { integer, isList, mapping, text, textList } from './read.js';

const numbers: ReadonlyMap<string, string> = new Map([
  ['interval', 'Interval'],
  ['timeout', 'Timeout'],
  ['retries', 'Retries'],
  ['start_period', 'StartPeriod'],
]);

export function healthcheck(value: Json): Fields {
  const members = Object.entries(mapping(value));
  return Object.fromEntries(members.map(([name, content]) => healthMember(name, content)));
}

function healthMember(name: string, content: Json): [string, Json] {
  if (name === 'test') return ['Test', testOf(content)];
  if (/^[A-Z]/.test(name)) return [name, content];
  const field = numbers.get(name);
  if (field !== undefined) return [field, integer(content)];
  throw new OptionValueError(`has '${name}'; its members are test, ${[...numbers.keys()].join(', ')}`);
}

function testOf(value: Json): readonly string[] {
  if (value === null) return healthTest(null);
  return healthTest(isList(value) ? textList(value) : text(value));
}
