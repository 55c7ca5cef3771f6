/** Where the script is, and how it gets into the container. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scriptSource } from '../../../../src/client/script/script-source.js';

const local = { kind: 'unix', path: '/var/run/docker.sock' } as const;
const remote = { kind: 'tcp', host: 'there', port: 2375 } as const;
let folder = '';
let file = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-source-'));
  file = join(folder, 'a.sh');
  await writeFile(file, '');
});

afterAll(() => rm(folder, { recursive: true }));

test('of a file, the folder that it is in is available', async () => {
  expect(await scriptSource({ scriptPath: file }, local)).toEqual({
    folder,
    containerFolder: '/tmp/script_run',
    scriptPath: '/tmp/script_run/a.sh',
    uploaded: false,
  });
});

test('of a folder, it is itself', async () => {
  const source = await scriptSource({ scriptPath: folder, containerScriptDir: '/x//y/' }, local);
  expect(source).toMatchObject({ folder, containerFolder: '/x/y', scriptPath: '/x/y' });
});

test('a relative path begins at the current folder', async () => {
  const scriptPath = relative(process.cwd(), file);
  expect(await scriptSource({ scriptPath }, local)).toMatchObject({ folder });
});

test.each([
  [local, undefined, false],
  [local, 'auto', false],
  [local, true, true],
  [remote, 'auto', true],
  [remote, false, false],
] as const)('at %j, with %j, it is uploaded: %j', async (engine, upload, uploaded) => {
  expect(await scriptSource({ scriptPath: file, upload }, engine)).toMatchObject({ uploaded });
});

test('without a path there is none', async () => {
  expect(await scriptSource({}, local)).toBeUndefined();
});
