import { defineConfig } from 'vitest/config';
import { LongestFirst } from './script/lib/test/longest-first.js';

/** What `update` compares and does, and how images are built: on two engines. */
const updateTests = [
  'test/engine/{build,compare,popular-images,update/fields}/**/*.test.ts',
  'test/engine/scenarios/adoption*.test.ts',
];

/** Milliseconds that `expect.poll` looks again: only what never comes takes so long, also on a busy machine. */
const patient = { poll: { timeout: 30_000 } };

/** What is drawn at random is no matter of luck either. */
const setupFiles = ['test/support/seed.ts'];

/** An engine of its own, where `script/test update` has started one. */
function updateProject(name: string, host = process.env['DOCKER_MAP_TEST_HOST'] ?? '') {
  return {
    test: {
      name,
      include: updateTests,
      env: { DOCKER_MAP_TEST_HOST: host },
      setupFiles,
      isolate: false,
      expect: patient,
      testTimeout: 180_000,
      hookTimeout: 120_000,
    },
  };
}

export default defineConfig({
  test: {
    // Most tests on engines take longer than Vitest's 300 ms: what is listed as slow should be.
    slowTestThreshold: 20_000,
    sequence: { sequencer: LongestFirst },
    // Files of a project share their modules (`isolate`): to load them anew for each takes longer than many tests do.
    projects: [
      // Nothing here is timed: the limit only ends what hangs, and is no matter of luck on a busy machine.
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles,
          isolate: false,
          expect: patient,
          testTimeout: 300_000,
          hookTimeout: 300_000,
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
          isolate: false,
          expect: patient,
          fileParallelism: false,
          // Projects that differ in how many files they take at a time cannot run in one group.
          sequence: { groupOrder: 1 },
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
      {
        test: {
          name: 'stories',
          include: ['test/stories/**/*.test.ts'],
          isolate: false,
          testTimeout: 600_000,
        },
      },
    ],
  },
});
