/** Random stories in which a landscape is taken down, while everything goes wrong. */
import { describeStories } from './random-stories.js';

describeStories('going down', { actions: ['shutdown', 'stop', 'remove'], faults: 3 });
