/** Client files: the table tells what the properties take, and the schema refuses what loading refuses, there. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Lazy, lazy } from '../../../src/lazy/lazy.js';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import { clientProperties } from '../../../src/map/client-properties.js';
import { MapError } from '../../../src/map/map-error.js';
import { camelCase } from '../../../src/map/property.js';
import { valueTypes } from '../../../src/schema/value-types.js';
import { loadClients } from '../../../src/yaml/load-clients.js';
import { clientFaults, contentOf } from './support.js';

type Fields = Readonly<Record<string, unknown>>;

function declared(name: string, value: unknown): unknown {
  const { declaration } = new ClientConfiguration({ [camelCase(name)]: value });
  const fields: Fields = { ...declaration };
  return fields[camelCase(name)];
}

describe.each([...clientProperties.properties])('$name', (property) => {
  test.each(valueTypes[property.type].forms)('takes $written', ({ written, value }) => {
    expect(declared(property.name, parse(written))).toEqual(value);
    expect(clientFaults({ one: { [property.name]: parse(written) } })).toEqual([]);
  });

  test('is there without being given if it is a dictionary', () => {
    expect({ ...new ClientConfiguration().declaration }).toMatchObject(
      property.default === undefined ? {} : { [camelCase(property.name)]: property.default },
    );
  });

  test(`takes lazy values: ${property.lazy ?? 'no'}`, () => {
    const late = lazy(() => 'later');
    const whole = () => declared(property.name, late);
    const inside = () => declared(property.name, { some: late });
    if (property.lazy === 'values') expect(whole()).toBeInstanceOf(Lazy);
    else expect(whole).toThrow(MapError);
    if (property.lazy === undefined) expect(inside).toThrow(MapError);
    else expect(inside()).toHaveProperty('some');
  });
});

/** Files, and the places of their faults. */
const wrong: readonly (readonly [string, string])[] = [
  ['one: 5', '/one'],
  ['interpolate: sometimes', '/interpolate'],
  ["'one two': {}", '/one two'],
  ['one: {baseurl: x}', '/one/baseurl'],
  ['one: {base_url: 5}', '/one/base_url'],
  ['one: {version: newest}', '/one/version'],
  ['one: {timeout: soon}', '/one/timeout'],
  ['one: {interfaces: {public: 5}}', '/one/interfaces/public'],
  ["one: {interfaces: {public: '2001:db8::5'}}", '/one/interfaces/public'],
  ['one: {interfaces_ipv6: {public: 203.0.113.5}}', '/one/interfaces_ipv6/public'],
  ['one: {auth_configs: {registry: secret}}', '/one/auth_configs/registry'],
  ['one: {auth_configs: {registry: {password: 5}}}', '/one/auth_configs/registry/password'],
  ['one: {tls: 5}', '/one/tls'],
];

test.each(wrong)('%s is refused', (yaml, place) => {
  expect(clientFaults(contentOf(yaml)).toSorted((a, b) => b.length - a.length)[0]).toBe(place);
  let error: unknown;
  try {
    loadClients(yaml);
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof MapError)) throw new Error('the file was not refused');
  expect(error.problems.map(({ path }) => ['', ...path].join('/'))).toEqual([place]);
});

test('an engine alone, and nothing, are clients', () => {
  expect(
    clientFaults(
      contentOf(
        'interpolate: true\none: { base_url: tcp://one:2375, interfaces: { public: 10.x.x.11 } }\ntwo:\nthree: !env ENGINE\n',
      ),
    ),
  ).toEqual([]);
});
