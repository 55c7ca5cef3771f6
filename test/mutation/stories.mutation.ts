/**
 * Plays random stories until one does not hold, and writes down how many that took and which check noticed. A story that
 * ends in an error of its own counts as well: a planted defect may break anything.
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
  let caught: string | undefined;
  const lane = async (): Promise<void> => {
    for (const story of source) {
      if (caught !== undefined) return;
      const check = await noticed(story);
      played++;
      caught ??= check;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (report) writeFileSync(report, JSON.stringify({ played, caught: caught ?? null }));
});

async function noticed(story: Story): Promise<string | undefined> {
  try {
    await hold(story);
    return undefined;
  } catch (error) {
    return error instanceof StoryFailure
      ? (error.findings[0]?.check ?? 'no check')
      : `error: ${String(error)}`;
  }
}
