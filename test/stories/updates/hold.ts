/** A story of an update holds, or throws what does not, with the story in words. */
import { StoryFailure } from '../tell.js';
import { judgeUpdate } from './checks/judge.js';
import type { UpdatePerformance } from './play/performance.js';
import { playUpdate } from './play/play.js';
import type { UpdateStory } from './story/story.js';
import { updateStoryWords } from './words/story.js';

/** @returns how many requests something befell. @throws StoryFailure */
export async function holdUpdate(story: UpdateStory): Promise<number> {
  const performance = await played(story);
  const findings = judgeUpdate(performance);
  if (findings.length > 0) throw failure(story, findings);
  return performance.befallen;
}

async function played(story: UpdateStory): Promise<UpdatePerformance> {
  try {
    return await playUpdate(story);
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw failure(story, [{ check: 'it can be played to its end', faults: [words] }], error);
  }
}

function failure(story: UpdateStory, findings: StoryFailure['findings'], cause?: unknown): StoryFailure {
  return new StoryFailure({ words: updateStoryWords(story), data: story }, findings, cause);
}
