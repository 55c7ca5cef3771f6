/**
 * Plays random stories until one does not hold, and writes down how many that took and which check noticed. A story that
 * cannot be played to its end counts as well: a planted defect may break anything.
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { anyStory } from '../stories/arbitrary/story.js';
import { hold } from '../stories/hold.js';
import { StoryFailure } from '../stories/tell.js';
import { anyUpdateStory } from '../stories/updates/arbitrary/story.js';
import { holdUpdate } from '../stories/updates/hold.js';

const limit = Number(process.env['DOCKER_MAP_MUTATION_LIMIT'] ?? 1000);
const seed = Number(process.env['DOCKER_MAP_STORY_SEED'] ?? 1);
const report = process.env['DOCKER_MAP_MUTATION_REPORT'];
const lanes = 6;

const up = anyStory({ actions: ['startup', 'create and start', 'restart'], faults: 3 });
const down = anyStory({ actions: ['shutdown', 'stop', 'remove'], faults: 3 });

/** Rejects where it does not hold. */
type Attempt = () => Promise<unknown>;

/** As many of each kind. */
function* stories(): Generator<Attempt> {
  const size = 50;
  for (let batch = 0; batch * size * 3 < limit; batch++) {
    const sampling = { seed: seed + batch, numRuns: size };
    const [ups, downs] = [up, down].map((kind) => fc.sample(kind, sampling));
    for (const [index, story] of fc.sample(anyUpdateStory, sampling).entries()) {
      for (const other of [ups?.[index], downs?.[index]]) if (other) yield () => hold(other);
      yield () => holdUpdate(story);
    }
  }
}

test('one of many stories does not hold', async () => {
  const source = stories();
  let played = 0;
  let caught: StoryFailure | undefined;
  const lane = async (): Promise<void> => {
    for (const attempt of source) {
      if (caught !== undefined) return;
      const failure = await failureOf(attempt);
      played++;
      caught ??= failure;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const check = caught?.findings[0]?.check ?? null;
  if (report) writeFileSync(report, JSON.stringify({ played, check, words: caught?.message ?? '' }));
});

async function failureOf(attempt: Attempt): Promise<StoryFailure | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    if (error instanceof StoryFailure) return error;
    throw error;
  }
}
