/** Types of single values: texts, names, numbers, times, and lists of plain words. */
import { form as matching, patterns } from '../patterns.js';
import { form, type ValueType } from './value-type.js';

const text: ValueType = {
  forms: [form('nginx', 'the text', 'nginx'), form("'1.10'", 'quoted where it would be a number', '1.10')],
  schema: { type: ['string'], minLength: 1 },
};

const word: ValueType = {
  forms: [form('SIGINT', 'the word', 'SIGINT'), form('2', 'a whole number: its digits', '2')],
  schema: { type: ['string', 'integer'], minLength: 1 },
};

const words: ValueType = {
  forms: [
    form('one', 'a list of one', ['one']),
    form('[one, two]', 'in this order', ['one', 'two']),
    form('[]', 'nothing', []),
  ],
  schema: { type: ['string', 'integer', 'array', 'null'], minLength: 1, items: word.schema },
};

const boolean: ValueType = {
  forms: [
    form('true', 'true', true),
    form('false', 'false', false),
    form('yes', 'true, as are `1` and the text `true`', true),
    form('no', 'false, as are `0` and the text `false`', false),
  ],
  schema: {
    type: ['boolean', 'string', 'integer'],
    pattern: matching(patterns.boolean),
    minimum: 0,
    maximum: 1,
  },
};

const access: ValueType = {
  forms: [
    form('ro', 'read-only, as are `true` and `yes`', true),
    form('rw', 'read and write, as are `false` and `no`', false),
    form('true', 'read-only', true),
    form('false', 'read and write', false),
  ],
  schema: { ...boolean.schema, pattern: matching(patterns.access) },
};

const mapName: ValueType = {
  forms: [form('shop', 'the name; a letter or digit comes first', 'shop')],
  schema: { type: ['string', 'number'], pattern: matching(patterns.mapName) },
};

const instanceName = { type: ['string', 'integer'], pattern: matching(patterns.name) } as const;

const instanceNames: ValueType = {
  forms: [
    form('blue', 'a list of one', ['blue']),
    form('[blue, green]', 'two containers: `app.blue` and `app.green`', ['blue', 'green']),
  ],
  schema: {
    type: ['string', 'integer', 'array', 'null'],
    pattern: instanceName.pattern,
    items: instanceName,
  },
};

const permissions: ValueType = {
  forms: [
    form('u=rwX,g=rX,o=', 'symbolic', 'u=rwX,g=rX,o='),
    form("'0750'", 'octal', '0750'),
    form('750', 'a number counts by its digits', '750'),
  ],
  schema: {
    type: ['string', 'integer'],
    pattern: matching(patterns.permissions),
    maximum: 77777,
  },
};

const seconds: ValueType = {
  forms: [
    form('90', 'seconds', 90),
    form("'90'", 'seconds', 90),
    form('0.5', 'half a second', 0.5),
    form('1m30s', 'units: `h`, `m`, `s`, `ms`, `us`, `ns`', 90),
  ],
  schema: { type: ['number', 'string'], minimum: 0, pattern: matching(patterns.seconds) },
};

const duration: ValueType = {
  forms: [
    form('10s', 'units: `h`, `m`, `s`, `ms`, `us`, `ns`', 10_000_000_000),
    form('1m30s', 'several units in a row', 90_000_000_000),
    form('1.5 s', 'parts of a unit', 1_500_000_000),
    form('5000000000', 'a number counts nanoseconds, as the Engine API does', 5_000_000_000),
  ],
  schema: { type: ['integer', 'string'], minimum: 0, pattern: matching(patterns.duration) },
};

const count: ValueType = {
  forms: [form('3', 'so many', 3), form("'3'", 'the same', 3)],
  schema: { type: ['integer', 'string'], minimum: 0, pattern: matching(patterns.digits) },
};

const hostPath: ValueType = {
  forms: [
    form('/srv/data', 'a path on the host', '/srv/data'),
    form('data', 'below the root of the host paths', 'data'),
    form('{blue: data/blue, green: data/green}', 'for each instance its own; `default` without instances', {
      blue: 'data/blue',
      green: 'data/green',
    }),
  ],
  schema: { type: ['string', 'object'], minLength: 1, additionalProperties: text.schema },
};

const ipv4Address: ValueType = {
  forms: [form('172.20.0.5', 'the address', '172.20.0.5')],
  schema: { type: ['string'], pattern: matching(patterns.ipv4) },
};

const ipv6Address: ValueType = {
  forms: [form('fd00::5', 'the address', 'fd00::5')],
  schema: { type: ['string'], pattern: matching(patterns.ipv6) },
};

export const scalarTypes = {
  text,
  word,
  words,
  boolean,
  access,
  mapName,
  instanceNames,
  permissions,
  seconds,
  duration,
  count,
  hostPath,
  ipv4Address,
  ipv6Address,
} as const;
