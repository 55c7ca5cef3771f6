import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // The files share their modules: to load them anew for each takes longer than the tests do.
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], isolate: false } },
      // Compiles, which takes its time on a busy machine.
      {
        test: {
          name: 'types',
          include: ['test/types/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'engine',
          include: ['test/engine/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      // A file for each engine; each engine holds several cases at once.
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxConcurrency: 4,
        },
      },
      { test: { name: 'stories', include: ['test/stories/**/*.test.ts'], testTimeout: 600_000 } },
    ],
  },
});
