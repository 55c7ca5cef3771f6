/**
 * Plays random stories until one does not hold, and writes down how many that took and which check noticed. A story that
 * cannot be played to its end counts as well: a planted defect may break anything.
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { anyStory } from '../stories/arbitrary/story.js';
import { hold } from '../stories/hold.js';
import type { Story } from '../stories/story/story.js';
import { StoryFailure } from '../stories/tell.js';

const limit = Number(process.env['DOCKER_MAP_MUTATION_LIMIT'] ?? 1000);
const seed = Number(process.env['DOCKER_MAP_STORY_SEED'] ?? 1);
const report = process.env['DOCKER_MAP_MUTATION_REPORT'];
const lanes = 6;

const up = anyStory({ actions: ['startup', 'create and start', 'restart'], faults: 3 });
const down = anyStory({ actions: ['shutdown', 'stop', 'remove'], faults: 3 });

/** As many of the one kind as of the other. */
function* stories(): Generator<Story> {
  const size = 100;
  for (let batch = 0; batch * size < limit; batch++) {
    const [ups, downs] = [up, down].map((kind) => fc.sample(kind, { seed: seed + batch, numRuns: size / 2 }));
    for (const [index, story] of (ups ?? []).entries()) {
      yield story;
      const other = downs?.[index];
      if (other) yield other;
    }
  }
}

test('one of many stories does not hold', async () => {
  const source = stories();
  let played = 0;
  let caught: StoryFailure | undefined;
  const lane = async (): Promise<void> => {
    for (const story of source) {
      if (caught !== undefined) return;
      const failure = await failureOf(story);
      played++;
      caught ??= failure;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const check = caught?.findings[0]?.check ?? null;
  if (report) writeFileSync(report, JSON.stringify({ played, check, words: caught?.message ?? '' }));
});

async function failureOf(story: Story): Promise<StoryFailure | undefined> {
  try {
    await hold(story);
    return undefined;
  } catch (error) {
    if (error instanceof StoryFailure) return error;
    throw error;
  }
}
