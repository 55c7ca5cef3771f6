/** Faults of both stages are told in one round: what is no valid map, and options that no engine takes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { recordedIo } from './recorded-io.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-test-'));
  await writeFile(
    join(folder, 'docker-map.yaml'),
    `web:
  imag: x
  host_config: {mem_limt: 1g}
app:
  host_config: 5
  links: nope
  create_options: {tty: maybe}
`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

const places = ['2:3', '3:17', '5:16', '6:10', '7:25'];

test.each(['validate', 'config', 'plan'])('%s tells them in the order of the text', async (command) => {
  const io = recordedIo({ folder });
  expect(await main([command], io)).toBe(2);
  const told = (io.stdout.text + io.stderr.text).matchAll(/docker-map\.yaml:(\d+:\d+): /g);
  expect(Array.from(told, ([, place]) => place)).toEqual(places);
});
