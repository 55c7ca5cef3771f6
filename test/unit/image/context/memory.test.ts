import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { folderContext } from './support.js';

const gigabytes = 2 * 1024 ** 3;
const megabyte = 1024 ** 2;

it('a context of 2 GB takes less than 100 MB of memory, also where it is taken slowly', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\n');
  writeFileSync(join(folder, 'large'), '');
  truncateSync(join(folder, 'large'), gigabytes);
  const before = process.memoryUsage.rss();
  let [length, most] = [0, 0];
  for await (const piece of folderContext(folder).stream()) {
    length += piece.length;
    most = Math.max(most, process.memoryUsage.rss());
    if (length % (64 * megabyte) < piece.length) await setImmediate();
  }
  expect(length).toBeGreaterThan(gigabytes);
  expect((most - before) / megabyte).toBeLessThan(100);
});
