import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { optionValues } from '../../../src/cli/option-values.js';
import { withClient } from '../../../src/cli/with-client.js';
import { recordedIo } from './recorded-io.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
});

afterEach(() => rm(folder, { recursive: true }));

it.each([
  ['cannot be made concrete', 'web:\n  host_config: {mem_limt: 1g}\n', 2],
  ['gives a value that does not fit', 'web:\n  image: a\n  host_config: !path_lazy hello\n', 3],
])('a map that %s is told with the place', async (_, text, line) => {
  const file = join(folder, 'map.yaml');
  await writeFile(file, text);
  const options = optionValues(new Map([['file', [file]]] as const));
  const invocation = { program: 'docker-map', words: [], literalWords: [], options } as const;
  await expect(
    withClient(invocation, recordedIo({ folder }), (client) => client.landscapes()),
  ).rejects.toMatchObject({ problems: [{ location: { file, line } }] });
});
