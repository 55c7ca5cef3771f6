/** Random stories. The same ones each time, unless another seed is named, so that a change is judged by itself. */
import { runTests } from './vitest.js';

const seed = '1';

export function runStories() {
  const { DOCKER_MAP_STORY_SEED = seed } = process.env;
  return runTests('stories', { env: { DOCKER_MAP_STORY_SEED } });
}
