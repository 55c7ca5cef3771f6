/** Random stories in which a landscape is taken down, while everything goes wrong. */
import { anyStory } from './arbitrary/story.js';
import { hold } from './hold.js';
import { describeStories } from './random-stories.js';

describeStories('going down', {
  any: anyStory({ actions: ['shutdown', 'stop', 'remove'], faults: 3 }),
  hold,
  share: 0.3,
});
