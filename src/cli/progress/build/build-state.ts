/** What a live display must know of a build: its steps, and of each its latest words. Pure. */
import type { BuildProgress } from '../../../engine/build/build-progress.js';
import { cleanLine } from '../../output/clean-line.js';
import { type StepTitle, stepTitle } from './step-title.js';
import { writtenLines } from './written-lines.js';

type StepProgress = Extract<BuildProgress, { type: 'step' }>;
export type Status = Extract<BuildProgress, { type: 'status' }>;

export interface BuildStepState {
  readonly title: StepTitle;
  readonly state: StepProgress['state'];
  /** When it was first seen at work, in milliseconds. */
  readonly since: number | undefined;
  /** How long it took, as the builder says, or as it was seen. */
  readonly milliseconds: number | undefined;
  /** What it fetches or sends, by the builder's id of it. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** The last whole lines that it wrote, made harmless. */
  readonly lines: readonly string[];
  /** The line that is being written, as it comes; by stream. */
  readonly begun: Readonly<Record<'stdout' | 'stderr', string>>;
}

/** By the builder's ids, in the order in which they came to be known. */
export type BuildState = ReadonlyMap<string, BuildStepState>;

/** More lines than that of one step no display shows. */
const KEPT_LINES = 10;

export const emptyBuild: BuildState = new Map();

/** @param now in milliseconds, from any beginning */
export function advanceBuild(build: BuildState, progress: BuildProgress, now: number): BuildState {
  switch (progress.type) {
    case 'step':
      return changed(build, progress.id, (step) => advancedStep(step, progress, now));
    case 'status':
      return changed(build, progress.step, (step) => ({
        ...step,
        statuses: new Map(step.statuses).set(progress.id, progress),
      }));
    case 'output':
      return changed(build, progress.step, (step) => withOutput(step, progress));
    case 'warning':
      return build;
    default:
      return progress satisfies never;
  }
}

/** The last lines of a step, that which is being written included. */
export function lastLines({ lines, begun }: BuildStepState, count: number): readonly string[] {
  const unfinished = [begun.stdout, begun.stderr].map(cleanLine).filter((line) => line !== '');
  return count <= 0 ? [] : [...lines, ...unfinished].slice(-count);
}

function changed(
  build: BuildState,
  id: string,
  change: (step: BuildStepState) => BuildStepState,
): BuildState {
  return new Map(build).set(id, change(build.get(id) ?? unknownStep(id)));
}

function unknownStep(name: string): BuildStepState {
  return {
    title: stepTitle(name),
    state: 'waiting',
    since: undefined,
    milliseconds: undefined,
    statuses: new Map(),
    lines: [],
    begun: { stdout: '', stderr: '' },
  };
}

function advancedStep(step: BuildStepState, { name, state, milliseconds }: StepProgress, now: number) {
  const ended = state !== 'waiting' && state !== 'running';
  const since = step.since ?? (state === 'running' ? now : undefined);
  const seen = since === undefined ? undefined : now - since;
  return {
    ...step,
    ...{ title: stepTitle(name), state, since },
    milliseconds: ended ? (milliseconds ?? step.milliseconds ?? seen) : undefined,
  };
}

function withOutput(
  step: BuildStepState,
  { stream, text }: Extract<BuildProgress, { type: 'output' }>,
): BuildStepState {
  const { lines, begun } = writtenLines(step.begun[stream], text);
  const worth = lines.filter((line) => line !== '');
  return {
    ...step,
    lines: [...step.lines, ...worth].slice(-KEPT_LINES),
    begun: { ...step.begun, [stream]: begun },
  };
}
