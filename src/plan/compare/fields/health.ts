/** The health check: whatever a declared one leaves out comes from the image's. */
import { type Fields, fieldsAt, isFields, optionalNumberAt } from '../../../engine/answer/read.js';
import { durationText } from '../normalise/duration.js';
import { wordsOf, wordsValue } from '../normalise/words.js';
import type { FieldRule } from '../rule.js';
import type { Value } from '../value.js';

const times = { Interval: 'interval', Timeout: 'timeout', StartPeriod: 'start_period' } as const;

const healthcheck: FieldRule = {
  name: 'healthcheck',
  fields: ['Healthcheck'],
  mode: 'exact',
  sides: ({ declared, observed, image }) => {
    const made = checkAt(observed);
    const own = declared['Healthcheck'];
    const check = isFields(own) ? withoutUnknown(own, made) : undefined;
    return {
      declared: check && healthValue(check),
      expected: image && healthValue({ ...checkAt(image), ...onlySet(check ?? {}) }),
      observed: healthValue(made),
    };
  },
};

export const healthRules: readonly FieldRule[] = [healthcheck];

function checkAt(fields: Fields): Fields {
  return onlySet(fieldsAt(fields, 'Healthcheck'));
}

/** 0 and an empty test stand for the image's own. */
function onlySet(check: Fields): Fields {
  const isSet = ([, value]: readonly [string, unknown]) => value !== 0 && wordsOrValue(value);
  return Object.fromEntries(Object.entries(check).filter(isSet));
}

function wordsOrValue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

/** Older engines leave out what they do not know. */
function withoutUnknown(check: Fields, made: Fields): Fields {
  const { StartInterval: interval, ...known } = check;
  return interval === undefined || made['StartInterval'] === undefined ? known : check;
}

function healthValue(check: Fields): Value {
  const test = wordsOf(check['Test']);
  // What is switched off has no times.
  if (test[0] === 'NONE') return [{ key: 'test', content: 'NONE', text: 'none' }];
  const words = wordsValue(test).map(({ content, text }) => ({ key: 'test', content, text: `test ${text}` }));
  return [
    ...words,
    ...Object.entries(times).flatMap(([field, name]) => timeEntry(check, field, name)),
    ...counts(check),
  ];
}

function timeEntry(check: Fields, field: string, name: string): Value {
  const time = optionalNumberAt(check, field) ?? 0;
  return time === 0 ? [] : [{ key: name, content: String(time), text: `${name} ${durationText(time)}` }];
}

function counts(check: Fields): Value {
  const retries = optionalNumberAt(check, 'Retries') ?? 0;
  const retriesEntry = { key: 'retries', content: String(retries), text: `retries ${retries}` };
  return [...(retries === 0 ? [] : [retriesEntry]), ...timeEntry(check, 'StartInterval', 'start_interval')];
}
