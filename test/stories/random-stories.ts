/**
 * Runs random stories, several at a time in one process: clients that wait for an engine would otherwise leave it idle.
 * `DOCKER_MAP_STORIES` says how many in all, `DOCKER_MAP_STORY_SEED` which ones; the seed is printed, and a failure
 * says how it is repeated.
 */
import fc from 'fast-check';
import { describe, test } from 'vitest';

export interface StoryKind<Story> {
  readonly any: fc.Arbitrary<Story>;
  /** Rejects where the story does not hold. */
  readonly hold: (story: Story) => Promise<void>;
  /** Stories at a time; those that wait most take the most. Default: 5. */
  readonly lanes?: number;
  /** Of all stories. */
  readonly share: number;
}

export function describeStories<Story>(
  title: string,
  { any, hold, share, lanes = 5 }: StoryKind<Story>,
): void {
  const wanted = Number(process.env['DOCKER_MAP_STORIES'] ?? 850);
  const seed = Number(process.env['DOCKER_MAP_STORY_SEED'] ?? Date.now() % 2 ** 31);
  const path = process.env['DOCKER_MAP_STORY_PATH'];
  const seeds = path === undefined ? Array.from({ length: lanes }, (_, lane) => seed + lane) : [seed];
  const numRuns = Math.ceil((wanted * share) / lanes);
  describe.concurrent(`${title} (${numRuns * seeds.length} stories, seed ${seed})`, () => {
    test.each(seeds)('from seed %i', { timeout: 600_000 }, async (laneSeed) => {
      const details = await fc.check(fc.asyncProperty(any, hold), {
        seed: laneSeed,
        numRuns,
        ...(path !== undefined && { path, endOnFailure: true }),
        interruptAfterTimeLimit: 500_000,
      });
      if (details.failed) throw new Error(failureWords(details));
    });
  });
}

function failureWords({
  seed,
  counterexamplePath,
  numShrinks,
  errorInstance,
}: Pick<fc.RunDetails<unknown>, 'seed' | 'counterexamplePath' | 'numShrinks' | 'errorInstance'>): string {
  const words =
    errorInstance instanceof Error
      ? errorInstance.name === 'StoryFailure'
        ? errorInstance.message
        : errorInstance.stack
      : String(errorInstance);
  const repeat = `DOCKER_MAP_STORY_SEED=${seed} DOCKER_MAP_STORY_PATH=${counterexamplePath}`;
  return `${words}\n\nShortest of ${numShrinks} tries. To repeat it: ${repeat}`;
}
