/** Docker's options in the schema: as strict as the landscape, which reads them, and no stricter. */
import { describe, expect, test } from 'vitest';
import { LandscapeError } from '../../../src/landscape/landscape-error.js';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import { describeOptionValue } from '../../../src/schema/option-values.js';
import { optionTables } from '../../../src/schema/value-types/options.js';
import { mapFaults } from './support.js';

type Fields = Readonly<Record<string, unknown>>;

const owners: Readonly<Record<keyof typeof optionTables, (options: Fields) => Fields>> = {
  createOptions: (options) => ({ app: { create_options: options } }),
  hostConfig: (options) => ({ app: { host_config: options } }),
  volumeOptions: (options) => ({
    app: { attaches: { data: '/data' } },
    volumes: { data: { create_options: options } },
  }),
  networkOptions: (options) => ({
    app: { networks: 'backend' },
    networks: { backend: { create_options: options } },
  }),
};

function isResolved(content: Fields): boolean {
  try {
    resolveLandscape(evaluateMap(new ContainerMap('main', content).declaration));
    return true;
  } catch (error) {
    if (error instanceof LandscapeError) return false;
    throw error;
  }
}

const values: readonly unknown[] = [
  ...[
    'text',
    'one two',
    '',
    '80',
    '512m',
    '1.5 GB',
    '-1',
    'a:b',
    'NAME=value',
    'true',
    'no',
    '5s',
    '1.5',
    5,
    0,
    -1,
    0.5,
    true,
    false,
    null,
  ],
  ...[[], ['one', 'two'], [80], [true], [{}], [{ Name: 'nofile', Soft: 5 }]],
  ...[
    {},
    { one: 'two' },
    { one: 1 },
    { one: true },
    { one: null },
    { Name: 'always' },
    { Name: 'always', MaximumRetryCount: 2 },
    { Name: 'always', MaximumRetryCount: '2' },
    { interval: '5s', retries: '3' },
    { type: 'json-file' },
    { 80: 8080 },
    { test: 'check' },
  ],
];

const options = Object.entries(optionTables).flatMap(([table, rows]) =>
  Object.keys(rows).map((option) => ({ table, option })),
);

function contentWith(table: string, option: string, value: unknown): Fields {
  const owner = Object.entries(owners).find(([name]) => name === table);
  if (owner === undefined) throw new Error(`no owner for ${table}`);
  return owner[1]({ [option]: value });
}

test.each(options)('$table: $option says what it takes', ({ table, option }) => {
  const rows = Object.entries(optionTables).find(([name]) => name === table)?.[1] ?? {};
  const found = Object.entries(rows).find(([name]) => name === option)?.[1];
  expect(found && describeOptionValue(found.read)).not.toBe('any value');
});

describe('known options', () => {
  test.each(options)('$table: $option takes whatever the landscape takes', ({ table, option }) => {
    for (const value of values) {
      const content = contentWith(table, option, value);
      if (isResolved(content)) expect(mapFaults(content), JSON.stringify(value)).toEqual([]);
    }
  });

  test.each(['hostname', 'tty', 'stop_timeout', 'environment'])(
    '%s is refused where the landscape refuses it',
    (option) => {
      const content = contentWith('createOptions', option, { one: { two: 3 } });
      expect(isResolved(content)).toBe(false);
      expect(mapFaults(content)[0]).toMatch(new RegExp(`^/app/create_options/${option}`));
    },
  );
});

test.each(Object.keys(optionTables))(
  '%s: a misspelt option is refused, a field of the engine is not',
  (table) => {
    const misspelt = contentWith(table, 'lables', 'x');
    expect(isResolved(misspelt)).toBe(false);
    expect(mapFaults(misspelt)[0]).toMatch(/lables$/);
    expect(mapFaults(contentWith(table, 'NewField', 'x'))).toEqual([]);
  },
);
