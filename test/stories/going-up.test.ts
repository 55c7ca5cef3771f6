/** Random stories in which a landscape is brought up, while everything goes wrong. */
import { anyStory } from './arbitrary/story.js';
import { hold } from './hold.js';
import { describeStories } from './random-stories.js';

describeStories('going up', {
  any: anyStory({ actions: ['startup', 'create and start', 'restart'], faults: 3 }),
  hold,
  share: 0.3,
});
