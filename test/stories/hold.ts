/** A story holds, or throws what does not, with the story in words. */
import { judge } from './checks/judge.js';
import type { Performance } from './play/performance.js';
import { play } from './play/play.js';
import type { Story } from './story/story.js';
import { StoryFailure } from './tell.js';
import { storyWords } from './words/story.js';

/** @throws StoryFailure */
export async function hold(story: Story): Promise<void> {
  const findings = judge(await played(story));
  if (findings.length > 0) throw failure(story, findings);
}

async function played(story: Story): Promise<Performance> {
  try {
    return await play(story);
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw failure(story, [{ check: 'it can be played to its end', faults: [words] }], error);
  }
}

function failure(story: Story, findings: StoryFailure['findings'], cause?: unknown): StoryFailure {
  return new StoryFailure({ words: storyWords(story), data: story }, findings, cause);
}
