/** The recorded answers of the original: every row is answered in the same way, or named here with the reason. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MapError } from '../../../src/map/map-error.js';
import { camelCase } from '../../../src/map/property.js';
import { declared } from '../../support/declared.js';

interface Row {
  readonly property: string;
  readonly input: unknown;
  readonly output?: unknown;
  readonly error?: string;
}

const rows: readonly Row[] = JSON.parse(
  readFileSync(new URL('../../vectors/inputs.json', import.meta.url), 'utf8'),
);

/** By property and input: our answer, where it is not the recorded one. */
const differences: Readonly<Record<string, { readonly reason: string; readonly answer: unknown }>> = {
  'exposes 80': {
    reason: 'a single value is a list of one (manual, 3.7.1 "Input formats"; D-12)',
    answer: [{ exposedPort: 80, protocol: 'tcp', ipv6: false }],
  },
  'healthcheck null': { reason: 'nothing switches the check off (D-10)', answer: { test: null } },
  'stop_timeout "5"': { reason: 'seconds are a number, however they were written', answer: 5 },
};

/** Python's tuples are lists here. */
function withoutTuples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTuples);
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const [first] = entries;
  if (first?.[0] === '$tuple') return withoutTuples(first[1]);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutTuples(item)]));
}

type Fields = Readonly<Record<string, unknown>>;

/** A recorded element as one of ours; what is `null` there is absent here. */
function element(recorded: Fields): unknown {
  const { type, ...rest } = recorded;
  switch (type) {
    case 'SharedVolume':
      return { kind: 'shared', ...rest };
    case 'UsedVolume':
      return { kind: 'used', ...rest };
    case 'HostVolume':
      return { kind: 'host', ...renamed(rest) };
    case 'PortBinding': {
      const [port, protocol = 'tcp'] = String(rest['exposed_port']).split('/');
      return { ...renamed(rest), exposedPort: Number(port), protocol };
    }
    case 'NetworkEndpoint': {
      const lists = { aliases: rest['aliases'] ?? [], linkLocalIps: rest['link_local_ips'] ?? [] };
      return { ...renamed(rest), ...lists, links: translated(rest['links']) };
    }
    case 'ExecCommand': {
      const { cmd, ...others } = renamed(rest);
      return { command: cmd, ...others };
    }
    case 'HealthCheck':
      return { ...renamed(rest), test: rest['test'] };
    default:
      return renamed(rest);
  }
}

function renamed(fields: Fields): Fields {
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  return Object.fromEntries(given.map(([key, value]) => [camelCase(key), value]));
}

function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  return typeof value === 'object' && value !== null && 'type' in value ? element({ ...value }) : value;
}

function mode(recorded: unknown): unknown {
  if (Array.isArray(recorded)) return { kind: 'container', container: recorded.join('.') };
  const [kind, container] = String(recorded).split(':');
  return container === undefined ? { kind } : { kind: 'foreign', container };
}

function expected({ property, output }: Row): unknown {
  if (property === 'network_mode') return mode(output);
  return output === null ? undefined : translated(output);
}

function read({ property, input }: Row): unknown {
  const content = { app: { [property]: withoutTuples(input) } };
  const configuration = declared('main', content, { checkIntegrity: false }).containers.get('app');
  return new Map<string, unknown>(Object.entries(configuration ?? {})).get(camelCase(property));
}

describe('recorded inputs', () => {
  test.each(rows.map((row) => ({ row, name: `${row.property} ${JSON.stringify(row.input)}` })))(
    '$name',
    ({ row, name }) => {
      const difference = differences[name];
      if (difference !== undefined) expect(read(row), difference.reason).toEqual(difference.answer);
      else if (row.error === undefined) expect(read(row)).toEqual(expected(row));
      else expect(() => read(row)).toThrow(MapError);
    },
  );

  test('every difference is about a recorded row', () => {
    const names = rows.map((row) => `${row.property} ${JSON.stringify(row.input)}`);
    expect(names).toEqual(expect.arrayContaining(Object.keys(differences)));
  });
});
