/** What a run tells while it goes on, and what it says at its end. Plain data. */
import type { DockerMapError } from '../common/docker-map-error.js';
import type { BuildProgress } from '../engine/build/build-progress.js';
import type { Plan } from '../plan/plan.js';
import type { Step } from '../plan/step.js';
import type { Restored } from './replacement-error.js';
import type { Unneeded } from './unneeded.js';

export type RunEvent =
  | { readonly type: 'started'; readonly step: Step }
  /** The engine's own words on a step in progress: a layer being pulled. */
  | { readonly type: 'progress'; readonly step: Step; readonly text: string }
  /** What the builder tells of a build in progress. */
  | { readonly type: 'build'; readonly step: Step; readonly progress: BuildProgress }
  | { readonly type: 'finished'; readonly outcome: StepOutcome };

/** What became of one step. */
export type StepOutcome =
  | {
      readonly status: 'done';
      readonly step: Step;
      /** False where it was so already: as the engine said (another run was faster), or for the reason in `unneeded`. */
      readonly changed: boolean;
      /** Of a step that was planned in case a build gives another image: why it was left out. */
      readonly unneeded?: Unneeded;
      readonly warnings?: BuildWarnings;
      readonly milliseconds: number;
    }
  | {
      readonly status: 'failed';
      readonly step: Step;
      readonly error: DockerMapError;
      /** Of a replacement: what became of the container that was to be replaced. */
      readonly restored?: Restored;
      readonly warnings?: BuildWarnings;
      readonly milliseconds: number;
    }
  /** Because of which failed step, or `null` where the run was interrupted. */
  | { readonly status: 'not-done'; readonly step: Step; readonly because: string | null };

/** Of a build: what the builder finds questionable, in its words. Absent where that is nothing. */
export type BuildWarnings = readonly string[];

export interface RunResult {
  readonly plan: Plan;
  /** One for each step, in the plan's order. */
  readonly outcomes: readonly StepOutcome[];
  readonly interrupted: boolean;
  readonly milliseconds: number;
}
