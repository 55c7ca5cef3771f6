/** A health check in the SDK's form: `test`, and durations in nanoseconds. */
import type { Json } from '../../engine/payload.js';
import { healthTest } from '../healthcheck.js';
import { type Fields, OptionValueError } from './option.js';
import { integer, isList, mapping, text, textList } from './read.js';

const durations: Readonly<Record<string, string>> = {
  interval: 'Interval',
  timeout: 'Timeout',
  retries: 'Retries',
  start_period: 'StartPeriod',
};

export function healthcheck(value: Json): Fields {
  const config: Record<string, Json> = {};
  for (const [name, content] of Object.entries(mapping(value))) {
    const field = durations[name];
    if (name === 'test') config['Test'] = testOf(content);
    else if (field !== undefined && content !== null) config[field] = integer(content);
    else if (/^[A-Z]/.test(name)) config[name] = content;
    else if (field === undefined)
      throw new OptionValueError(`has '${name}'; its members are test, ${Object.keys(durations).join(', ')}`);
  }
  return config;
}

function testOf(value: Json): readonly string[] {
  if (value === null) return healthTest(null);
  return healthTest(isList(value) ? textList(value) : text(value));
}
