import { defineConfig } from 'vitest/config';

/** What `update` compares and does, and how images are built: on two engines. */
const updateTests = [
  'test/engine/{build,compare,popular-images,update/fields}/**/*.test.ts',
  'test/engine/scenarios/adoption*.test.ts',
];

/** An engine of its own, where `script/test update` has started one. */
function updateProject(name: string, host = process.env['DOCKER_MAP_TEST_HOST'] ?? '') {
  return {
    test: {
      name,
      include: updateTests,
      env: { DOCKER_MAP_TEST_HOST: host },
      testTimeout: 180_000,
      hookTimeout: 120_000,
    },
  };
}

export default defineConfig({
  test: {
    // Most tests on engines take longer than Vitest's 300 ms: what is listed as slow should be.
    slowTestThreshold: 20_000,
    projects: [
      // The files share their modules: to load them anew for each takes longer than the tests do. Nothing here is timed:
      // the limit only ends what hangs, and is no matter of luck on a busy machine.
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
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
          exclude: updateTests,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      updateProject('update-oldest', process.env['DOCKER_MAP_TEST_HOST_OLDEST']),
      updateProject('update-newest', process.env['DOCKER_MAP_TEST_HOST_NEWEST']),
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
