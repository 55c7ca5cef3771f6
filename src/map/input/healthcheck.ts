/** `healthcheck`: the command that tells whether a container is healthy, and its times. */
import { accepted } from '../accepted.js';
import { healthcheckProperties } from '../element-properties.js';
import type { HealthCheck } from '../elements.js';
import { readDuration } from './duration.js';
import { readCommand } from './exec-commands.js';
import { type Fields, positionalFields, readFields } from './fields.js';
import { placedItems } from './items.js';
import type { Place } from './place.js';
import { readInteger } from './scalar.js';
import { isList, isNothing } from './shape.js';

const positions = ['test', 'interval', 'timeout', 'retries', 'start_period'];

/** A command line; `[test, interval, timeout, retries, start_period]`; named fields; nothing switches it off. */
export function readHealthcheck(value: unknown, place: Place): HealthCheck | undefined {
  if (isNothing(value) || typeof value === 'string') return { test: readTest(value, place) ?? null };
  const fields = isList(value)
    ? positionalFields(placedItems(value, place), place, positions)
    : readFields(value, place, healthcheckProperties);
  return fields && fromFields(fields);
}

function fromFields(fields: Fields): HealthCheck {
  const test = fields.has('test') ? (fields.readNullable('test', readTest) ?? null) : undefined;
  const interval = fields.read('interval', readDuration);
  const timeout = fields.read('timeout', readDuration);
  const retries = fields.read('retries', readRetries);
  const startPeriod = fields.read('start_period', readDuration);
  return {
    ...(test === undefined ? {} : { test }),
    ...(interval === undefined ? {} : { interval }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(retries === undefined ? {} : { retries }),
    ...(startPeriod === undefined ? {} : { startPeriod }),
  };
}

const testKinds: readonly unknown[] = ['NONE', 'CMD', 'CMD-SHELL'];

function readTest(value: unknown, place: Place): string | readonly string[] | null | undefined {
  if (isNothing(value) || value === 'NONE' || (isList(value) && value.length === 0)) return null;
  const test = readCommand(value, place);
  if (test === undefined || typeof test === 'string') return test;
  if (test[0] === 'NONE') return null;
  // Docker, seen with 20.10 and 28.5, breaks down over CMD with nothing after it: the whole engine ends.
  if (test.length === 1 && testKinds.includes(test[0]))
    return place.problem('invalid-value', `expected a command after '${test[0]}', found none`);
  return testKinds.includes(test[0]) ? test : ['CMD', ...test];
}

function readRetries(value: unknown, place: Place): number | undefined {
  return readInteger(value, place, {
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
    called: accepted.count,
  });
}
