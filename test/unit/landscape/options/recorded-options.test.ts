import { describe, expect, test } from 'vitest';
import { containerOf, problemsOf } from '../landscape-of.js';
import { vectors } from '../vectors.js';

interface Row {
  readonly host_config?: Readonly<Record<string, unknown>>;
  readonly create?: Readonly<Record<string, unknown>>;
  readonly output?: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

const rows = vectors<Row>('engine-options.json');

/** What the SDK sends whatever it is told. */
const noise: Readonly<Record<string, unknown>> = {
  NetworkMode: 'default',
  Tty: false,
  OpenStdin: false,
  StdinOnce: false,
  AttachStdin: false,
  AttachStdout: true,
  AttachStderr: true,
  NetworkDisabled: false,
};

/** Rows that are not answered as recorded, each with what is right and why. */
const corrections: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // A port that names its protocol does not get a second one.
  '{"command":"x","ports":[80,[53,"udp"],"90/tcp"]}': {
    ExposedPorts: { '80/tcp': {}, '53/udp': {}, '90/tcp': {} },
  },
  // The engine looks for the runtime in the host configuration as soon as there is one.
  '{"command":"x","tty":true,"stdin_open":true,"working_dir":"/w","hostname":"h","domainname":"d","mac_address":"x","stop_signal":"SIGINT","runtime":"r"}':
    { Runtime: undefined },
};

function withoutNoise(output: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(output).filter(([field, value]) => noise[field] !== value);
  return Object.fromEntries(entries.map(([field, value]) => [field, withoutNulls(value)]));
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}

describe('options by the names of the Python SDK mean what they mean there', () => {
  test.each(rows.filter((row) => row.output && row.host_config))('host_config $host_config', (row) => {
    const { payload } = containerOf({ image: 'img', host_config: row.host_config });
    expect(payload.HostConfig).toEqual(withoutNoise(row.output ?? {}));
  });

  test.each(rows.filter((row) => row.output && row.create))('create_options $create', (row) => {
    const { payload } = containerOf(
      { image: '/img:latest', create_options: row.create },
      { set_hostname: false },
    );
    const { HostConfig: _, Labels: labels, ...body } = payload;
    const ownLabels = Object.entries(labels).filter(([name]) => !name.startsWith('io.docker-map.'));
    const created = { ...body, ...(ownLabels.length > 0 && { Labels: Object.fromEntries(ownLabels) }) };
    const expected = { ...row.output, ...corrections[JSON.stringify(row.create)], Image: 'img:latest' };
    expect(withoutNoise(created)).toEqual(withoutNoise(expected));
  });

  const taken = '{"cpu_shares":"3"}';

  test('a number in a text is taken, since variables are texts', () => {
    const row = rows.find(({ error, host_config }) => error && JSON.stringify(host_config) === taken);
    expect(containerOf({ host_config: row?.host_config }).payload.HostConfig).toEqual({ CpuShares: 3 });
  });

  const refused = rows.filter((row) => row.error && JSON.stringify(row.host_config) !== taken);

  test.each(refused)('refused: $host_config', (row) => {
    const [option = ''] = Object.keys(row.host_config ?? {});
    const [problem] = problemsOf({ web: { host_config: row.host_config } });
    expect(problem).toContain(`containers.web.host_config.${option}: '${option}' `);
  });

  test('every row has been looked at', () => {
    expect(rows.every((row) => (row.error ?? row.output) && (row.create ?? row.host_config))).toBe(true);
    const known = new Set(rows.map(({ create }) => JSON.stringify(create)));
    expect(Object.keys(corrections).filter((row) => !known.has(row))).toEqual([]);
  });
});
