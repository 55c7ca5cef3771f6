/** Each code that docs/problem-codes.md has for problems of a map is what `validate` says of a map with that fault. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { textOf } from '../../support/documents.js';
import { recordedIo } from './recorded-io.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
  await writeFile(join(folder, 'clients.yaml'), 'apps: {interfaces: {private: 10.0.0.1, draft: 10.x.x.1}}\n');
});

afterAll(() => rm(folder, { recursive: true }));

type Case = readonly [code: string, text: string | Uint8Array];

/** Each level has ten times the values of the one before. */
const manyAliases = `a0: &a0 [x]\n${['0', '1', '2', '3', '4', '5', '6']
  .map(
    (level) => `a${Number(level) + 1}: &a${Number(level) + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`,
  )
  .join('\n')}`;

const errors: readonly Case[] = [
  ['file-unreadable', Uint8Array.of(0xff)],
  ['file-too-large', `# ${'x'.repeat(5 * 1024 * 1024)}`],
  ['yaml-syntax', 'web: ['],
  ['too-deep', `web: ${'['.repeat(200)}${']'.repeat(200)}`],
  ['too-large', manyAliases],
  ['unknown-tag', 'web: {image: !nothing x}'],
  ['variable', `interpolate: true\nweb: {image: '\${NO_SUCH_VARIABLE}'}`],
  ['duplicate-key', 'web: {image: a, image: b}'],
  ['unknown-key', 'web: {imagee: a}'],
  ['compose-file', 'services: {web: {image: nginx}}'],
  ['missing-key', 'web: {binds: [{host_path: /x}]}'],
  ['invalid-value', 'web: {instances: {}}'],
  ['too-many-ports', 'web: {exposes: 1-65535}\napp: {exposes: 1-65535}'],
  ['invalid-name', 'my web: {image: nginx}'],
  ['unknown-container', 'web: {links: nowhere}'],
  ['unknown-network', 'web: {networks: nowhere}'],
  ['unknown-alias', 'web: {attaches: nowhere}'],
  ['unknown-client', 'web: {clients: nobody}'],
  ['invalid-address', 'web: {clients: apps, exposes: [[80, 80, draft]]}'],
  ['unknown-interface', 'web: {clients: apps, exposes: [[80, 80, nowhere]]}'],
  ['missing-path', 'web: {attaches: v}\nvolumes: {v: null}'],
  ['missing-instance', 'web: {instances: a, binds: v}\nvolumes: {v: /v}\nhost: {v: {b: /b}}'],
  ['duplicate-name', 'web: {}\ngroups: {web: [web]}'],
  ['name-too-long', `web: {attaches: {${'v'.repeat(255)}: /v}}`],
  ['path-twice', 'web: {attaches: {v: /v, w: /v}}'],
  ['port-twice', 'web: {instances: [a, b], exposes: [[80, 80]]}'],
  ['previous-name', 'web: {previous_name: app}\napp: {}'],
  ['never-ready', 'web: {ready: healthy, healthcheck: null}'],
  ['cycle', 'web: {links: app}\napp: {links: web}'],
  ['unknown-option', 'web: {host_config: {nonsense: 1}}'],
  ['option-value', 'web: {host_config: {mem_limit: much}}'],
  ['option-twice', 'web: {host_config: {mem_limit: 1g, Memory: 1}}'],
  ['refused-option', 'web: {create_options: {name: x}}'],
  ['invalid-image', 'web: {image: Bad Image}'],
  ['invalid-path', 'web: {shares: data}'],
  ['relative-host-path', 'web: {binds: [[/data, data]]}'],
  ['no-host-port', 'web: {exposes: [[80, null, 127.0.0.1]]}'],
  ['path-of-container', 'web: {uses: {app: /x}}\napp: {shares: /x}'],
  ['network-conflict', 'web: {network_mode: host, networks: net}\nnetworks: {net: null}'],
  ['invalid-build', 'web: {build: {target: x}}'],
  ['conflicting-builds', 'web: {build: /a}\napp: {image: web, build: /b}'],
  ['hostname-too-long', `web: {create_options: {hostname: ${'x'.repeat(64)}}}`],
];

const warnings: readonly Case[] = [
  ['yaml-1.1', 'web: {create_options: {environment: {MODE: 0644}}}'],
  ['variable-not-replaced', `web: {stop_signal: '\${SIGNAL}'}`],
  ['unused-alias', 'web: {}\nvolumes: {v: /v}'],
  ['unused-network', 'web: {}\nnetworks: {net: null}'],
  ['preset-network', 'web: {}\nnetworks: {bridge: null}'],
  ['hidden-share', 'web: {shares: /v, attaches: {v: /v}}'],
];

async function validate(text: string | Uint8Array): Promise<{ exitCode: number; codes: string[] }> {
  await writeFile(join(folder, 'main.yaml'), text);
  const io = recordedIo({ folder });
  const exitCode = await main(['validate', '--json', '-f', 'main.yaml', '--clients', 'clients.yaml'], io);
  const { problems } = JSON.parse(io.stdout.text);
  return { exitCode, codes: problems.map(({ severity, code }: Found) => `${severity} ${code}`) };
}

interface Found {
  readonly severity: string;
  readonly code: string;
}

describe('an error', () => {
  test.each(errors)('%s', async (code, text) => {
    expect(await validate(text)).toEqual({ exitCode: 2, codes: [`error ${code}`] });
  });
});

describe('a warning', () => {
  test.each(warnings)('%s', async (code, text) => {
    expect(await validate(text)).toEqual({ exitCode: 0, codes: [`warning ${code}`] });
  });
});

test('missing-name', () => {
  expect(() => loadMap('web: {}')).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ code: 'missing-name' })] }),
  );
});

test('all of them are in the documentation', () => {
  const sections = textOf('docs/problem-codes.md').split(/^## /m);
  const listed = sections
    .filter((section) => section.startsWith('Map: ') && !section.startsWith('Map: only in programs\n'))
    .flatMap((section) => [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, code]) => code));
  expect(listed.toSorted()).toEqual(
    [...errors, ...warnings, ['missing-name']].map(([code]) => code).toSorted(),
  );
});
