/** A health check in the SDK's form: `test`, times with units or in nanoseconds. Names may be the Engine API's too. */
import type { Json } from '../../engine/payload.js';
import { healthTest, shortTime } from '../healthcheck.js';
import { type Fields, OptionValueError } from './option.js';
import { integer, isList, mapping, text, textList, within } from './read.js';
import { nanoseconds } from './times.js';

type Read = (value: Json) => Json;

const members: ReadonlyMap<string, readonly [field: string, read: Read]> = new Map([
  ['test', ['Test', testOf]],
  ['interval', ['Interval', time]],
  ['timeout', ['Timeout', time]],
  ['retries', ['Retries', integer]],
  ['start_period', ['StartPeriod', time]],
]);

/** As the Engine API writes them. */
const fields: ReadonlyMap<string, Read> = new Map([...members.values()].slice(1));

export function healthcheck(value: Json): Fields {
  const given = Object.entries(mapping(value));
  return Object.fromEntries(given.map(([name, content]) => healthMember(name, content)));
}

function healthMember(name: string, content: Json): readonly [string, Json] {
  const [field, read] = members.get(name) ?? [name, fieldReader(name)];
  return [field, within(name, () => read(content))];
}

/** Fields that are not known here go to the engine as they are. */
function fieldReader(name: string): Read {
  if (/^[A-Z]/.test(name)) return fields.get(name) ?? ((value) => value);
  throw new OptionValueError(`has '${name}'; its members are ${[...members.keys()].join(', ')}`);
}

function time(value: Json): number {
  const duration = nanoseconds(value);
  const fault = shortTime(duration);
  if (fault !== undefined) throw new OptionValueError(fault);
  return duration;
}

function testOf(value: Json): readonly string[] {
  if (value === null) return healthTest(null);
  return healthTest(isList(value) ? textList(value) : text(value));
}
