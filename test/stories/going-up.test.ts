/** Random stories in which a landscape is brought up, while everything goes wrong. */
import { describeStories } from './random-stories.js';

describeStories('going up', { actions: ['startup', 'create and start', 'restart'], faults: 3 });
