/** A story holds, or throws what does not, with the story in words. */
import { judge } from './checks/judge.js';
import type { Performance } from './play/performance.js';
import { play } from './play/play.js';
import type { Story } from './story/story.js';
import { StoryFailure } from './tell.js';

/** @throws StoryFailure */
export async function hold(story: Story): Promise<void> {
  const findings = judge(await played(story));
  if (findings.length > 0) throw new StoryFailure(story, findings);
}

async function played(story: Story): Promise<Performance> {
  try {
    return await play(story);
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new StoryFailure(story, [{ check: 'it can be played to its end', faults: [words] }], error);
  }
}
