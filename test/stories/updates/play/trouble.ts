/** What goes wrong in a story of an update: for a while, or for good. */
import { answers, type FaultHandle, restarts } from '../../../../src/testing/index.js';
import type { StoryEngine } from '../../stage/story-engine.js';
import { containersOf, onEngine } from '../../story/names.js';
import { newNameOf } from '../story/names.js';
import type { UpdateStory } from '../story/story.js';

export interface Trouble {
  /** Nothing goes wrong any more, but what is wrong for good. */
  readonly end: () => Promise<{ readonly engineWentDown: boolean; readonly befallen: number }>;
}

/** Longer than any story. */
const forGood = 3_600_000;

export function letGoWrong(story: UpdateStory, engine: StoryEngine): Trouble {
  const full = fill(story, engine);
  const kill = killAt(story.killed, engine);
  const faults = engine.disturb(story.faults);
  return {
    end: async () => {
      const befallen = [...full, ...kill].reduce((sum, { hits }) => sum + hits, faults.hits());
      for (const handle of kill) handle.remove();
      await faults.end();
      return { engineWentDown: faults.engineWentDown(), befallen };
    },
  };
}

/** No container of these configurations can be made, whatever it is called until it is ready. */
function fill({ after, full }: UpdateStory, { engine }: StoryEngine): readonly FaultHandle[] {
  return after.configurations
    .filter(({ name }) => full.includes(name))
    .flatMap(containersOf)
    .flatMap((name) => [onEngine(name), newNameOf(name)])
    .map((container) =>
      engine.fault({
        on: 'POST /containers/create',
        container,
        fault: answers(500, 'no space left on device'),
      }),
    );
}

/** Nobody who was killed is ever answered: the engine is out of reach, and runs on. */
function killAt(killed: UpdateStory['killed'], { engine }: StoryEngine): readonly FaultHandle[] {
  if (!killed) return [];
  const fault = restarts('live', { downFor: forGood, carriedOut: killed.carriedOut });
  return [engine.fault({ on: '*', fault, nth: killed.at })];
}
