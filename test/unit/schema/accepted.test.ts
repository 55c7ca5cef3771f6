/** The schema raises no false alarm: what the loader takes, it takes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ValueTypeName } from '../../../src/map/accepted.js';
import { MapError } from '../../../src/map/map-error.js';
import { valueTypes } from '../../../src/schema/value-types.js';
import { declarationOf, settings } from './settings.js';
import { contentOf, mapFaults } from './support.js';

/** Docker's options are kept as they are when a map is loaded; see `options.test.ts`. */
const optionTypes: readonly ValueTypeName[] = [
  'createOptions',
  'hostConfig',
  'volumeOptions',
  'networkOptions',
];

describe.each(settings)('$called', ({ property, content }) => {
  test('takes every form, and nothing where nothing may stand', () => {
    for (const { written } of valueTypes[property.type].forms) {
      for (const name of [property.name, ...(property.synonyms ?? [])]) {
        expect(mapFaults(content({ [name]: parse(written) }))).toEqual([]);
      }
    }
    if (property.required === undefined && !['name', 'path', 'host_path'].includes(property.name)) {
      expect(mapFaults(content({ [property.name]: null }))).toEqual([]);
    }
  });
});

describe.each(settings.filter(({ property }) => !optionTypes.includes(property.type)))(
  '$called',
  ({ property, content }) => {
    test('takes whatever the loader takes', () => {
      fc.assert(
        fc.property(anything, (value) => {
          const map = content({ [property.name]: value });
          if (isTaken(map)) expect(mapFaults(map)).toEqual([]);
        }),
        { numRuns: 400 },
      );
    });
  },
);

const words = [
  ...['one', 'two.blue', '/etc/app', 'config/app', 'ro', 'rw', 'yes', 'no', 'true', 'false', ''],
  ...['80', '80/udp', '8000-8001', '53/tcp', '172.20.0.5', 'fd00::5', '90', '1m30s', '10s', '-c'],
  ...[
    'restart',
    'initial',
    'NONE',
    'CMD',
    'bridge',
    'host',
    'none',
    'container:x',
    '/x',
    'u=rw,g=',
    '0750',
    'a:b',
  ],
];
const keys = [
  ...['one', '/etc/app', '80', '53/udp', 'name', 'path', 'host_path', 'readonly', 'container', 'alias'],
  ...['exposed_port', 'host_port', 'interface', 'ipv6', 'network_name', 'aliases', 'links', 'ipv4', 'cmd'],
  ...['command', 'user', 'group', 'policy', 'test', 'interval', 'retries', 'image', 'default_path', 'root'],
];

const single = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(0, 1, 3, 80, 750, 2000, 65535, 65536, -1, 0.5),
  fc.constantFrom(true, false, null),
);

/** Values as maps have them: not too deep, of the words that mean something somewhere. */
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: single, weight: 3 },
    { arbitrary: fc.array(tie('value'), { maxLength: 4 }), weight: 3 },
    { arbitrary: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 3 }), weight: 3 },
  ),
}));

function isTaken(content: object): boolean {
  try {
    declarationOf(content);
    return true;
  } catch (error) {
    if (error instanceof MapError) return false;
    throw error;
  }
}

test('variables may stand for any text', () => {
  const map = contentOf(`
name: \${MAP:-shop}
interpolate: true
web:
  user: !env WEB_USER:-app
  stop_timeout: !env TIMEOUT
  exposes:
    80: \${PORT:-8080}
    443: !env PORT
  healthcheck: { test: check, interval: '\${INTERVAL}', retries: !env RETRIES }
  networks:
    backend: { ipv4: !env ADDRESS }
  host_config: { mem_limit: '\${LIMIT}', init: '\${INIT}' }
volumes:
  data: { default_path: !path $DATA, permissions: !env MODE }
host: !path
  data: $DATA/app
`);
  expect(mapFaults(map)).toEqual([]);
});
