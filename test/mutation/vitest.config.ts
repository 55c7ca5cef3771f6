/** The stories, with one defect planted: that of the name in `DOCKER_MAP_MUTATION`. No file is changed for it. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { plant } from './plant.js';

const root = join(import.meta.dirname, '../..');

export default defineConfig({
  root,
  plugins: [plant(process.env['DOCKER_MAP_MUTATION'] ?? '', join(root, 'src'))],
  test: { include: ['test/mutation/*.mutation.ts'], testTimeout: 300_000, reporters: ['dot'] },
});
