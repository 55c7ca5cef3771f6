/** What a run tells while it goes on, and what it says at its end. Plain data. */
import type { DockerMapError } from '../common/docker-map-error.js';
import type { BuildProgress } from '../engine/build/build-progress.js';
import type { Plan } from '../plan/plan.js';
import type { Step } from '../plan/step.js';
import type { Restored } from './replacement-error.js';

export type RunEvent =
  | { readonly type: 'started'; readonly step: Step }
  /** The engine's own words on a step in progress: a layer being pulled. */
  | { readonly type: 'progress'; readonly step: Step; readonly text: string }
  /** What the builder tells of a build in progress. */
  | { readonly type: 'build'; readonly step: Step; readonly progress: BuildProgress }
  | { readonly type: 'finished'; readonly outcome: StepOutcome };

/** What became of one step. */
export type StepOutcome =
  /** `changed` is false where the engine said that it was so already (another run was faster). */
  | { readonly status: 'done'; readonly step: Step; readonly changed: boolean; readonly milliseconds: number }
  | {
      readonly status: 'failed';
      readonly step: Step;
      readonly error: DockerMapError;
      /** Of a replacement: what became of the container that was to be replaced. */
      readonly restored?: Restored;
      readonly milliseconds: number;
    }
  /** Because of which failed step, or `null` where the run was interrupted. */
  | { readonly status: 'not-done'; readonly step: Step; readonly because: string | null };

export interface RunResult {
  readonly plan: Plan;
  /** One for each step, in the plan's order. */
  readonly outcomes: readonly StepOutcome[];
  readonly interrupted: boolean;
  readonly milliseconds: number;
}
