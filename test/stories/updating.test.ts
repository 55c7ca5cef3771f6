/** Random stories in which a landscape is brought up to date, while everything goes wrong. */
import { afterAll, expect } from 'vitest';
import { describeStories } from './random-stories.js';
import { anyUpdateStory } from './updates/arbitrary/story.js';
import { holdUpdate } from './updates/hold.js';

let played = 0;
let befallen = 0;

describeStories('updating', {
  any: anyUpdateStory,
  hold: async (story) => {
    const hits = await holdUpdate(story);
    befallen += hits;
    played++;
  },
  share: 0.4,
  lanes: 10,
});

afterAll(() => {
  // Stories in which nothing goes wrong tell little.
  if (played >= 300) expect(befallen).toBeGreaterThanOrEqual(200);
});
