/** What images are built from, and is not there, is told with its places in the map's file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { SimulatedEngine } from '../../../src/testing/index.js';
import { recordedIo } from './recorded-io.js';

test('with line and column, all at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
  await using engine = await SimulatedEngine.start();
  const file = join(folder, 'map.yaml');
  await writeFile(file, 'name: shop\nweb:\n  build: ./web\napp:\n  image: tool\n  build: {context: ./app}\n');
  const io = recordedIo({ folder });
  expect(await main(['up', '--host', engine.host, '-f', 'map.yaml'], io)).toBe(2);
  expect(io.stderr.text).toContain(`${file}:3:10: `);
  expect(io.stderr.text).toContain(
    `${join(folder, 'web', 'Dockerfile')} cannot be read: there is no folder ${join(folder, 'web')}. Correct the path`,
  );
  expect(io.stderr.text).toContain(`${file}:6:3: `);
  // The version may be asked for meanwhile.
  expect(engine.requests.filter(({ call }) => call !== 'GET /version')).toEqual([]);
  await rm(folder, { recursive: true });
});
