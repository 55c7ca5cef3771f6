/** A build as plain lines, for pipes and log files: what begins, what it writes, how it ends. Pure. */
import type { BuildProgress } from '../../../engine/build/build-progress.js';
import { cleanLine } from '../../output/clean-line.js';
import { formatDuration } from '../../output/duration.js';
import { type StepTitle, stepText, stepTitle } from './step-title.js';
import { writtenLines } from './written-lines.js';

interface PlainStep {
  readonly title: StepTitle;
  readonly begun: Readonly<Record<'stdout' | 'stderr', string>>;
  readonly announced: boolean;
  readonly ended: boolean;
}

/** By the builder's ids of its steps. */
export type PlainBuildState = ReadonlyMap<string, PlainStep>;

export interface PlainBuild {
  readonly state: PlainBuildState;
  /** New lines, without a prefix for the image. */
  readonly lines: readonly string[];
}

type StepProgress = Extract<BuildProgress, { type: 'step' }>;

export function plainBuild(state: PlainBuildState, progress: BuildProgress): PlainBuild {
  switch (progress.type) {
    case 'step':
      return stepped(state, progress);
    case 'output': {
      const step = stepOf(state, progress.step);
      const { lines, begun } = writtenLines(step.begun[progress.stream], progress.text);
      const next = { ...step, begun: { ...step.begun, [progress.stream]: begun } };
      return { state: new Map(state).set(progress.step, next), lines: outputLines(step, lines) };
    }
    case 'warning':
      return { state, lines: [`Warning: ${cleanLine(progress.text.replaceAll(/\s+/g, ' '))}`] };
    case 'status':
      return { state, lines: [] };
    default:
      return progress satisfies never;
  }
}

/** A classic step may end, as one from the cache, right after it was announced; it is told to have ended but once. */
function stepped(state: PlainBuildState, progress: StepProgress): PlainBuild {
  const known = stepOf(state, progress.id);
  const title = stepTitle(progress.name);
  if (known.ended || progress.state === 'waiting') {
    return { state: new Map(state).set(progress.id, { ...known, title }), lines: [] };
  }
  const ended = progress.state !== 'running';
  const rest = ended ? outputLines(known, [known.begun.stdout, known.begun.stderr].map(cleanLine)) : [];
  const said =
    title.internal && progress.state !== 'failed' ? [] : stepLines(title, known.announced, progress);
  const begun = ended ? { stdout: '', stderr: '' } : known.begun;
  const step = { title, announced: true, ended, begun };
  return { state: new Map(state).set(progress.id, step), lines: [...rest, ...said] };
}

function stepLines(title: StepTitle, announced: boolean, progress: StepProgress): readonly string[] {
  const beginning = announced ? [] : [stepText(title)];
  const name = title.tag === '' ? title.text : title.tag;
  switch (progress.state) {
    case 'cached':
      return announced ? [`${name} CACHED`] : [`${stepText(title)} CACHED`];
    case 'done':
      return [...beginning, [`${name} done`, ...durationOf(progress)].join(' ')];
    case 'failed':
      return [...beginning, `${name} FAILED${progress.error ? `: ${firstLine(progress.error)}` : ''}`];
    case 'cancelled':
      return announced ? [`${name} cancelled`] : [];
    case 'running':
    case 'waiting':
      return beginning;
    default:
      return progress.state satisfies never;
  }
}

function durationOf({ milliseconds }: StepProgress): readonly string[] {
  return milliseconds === undefined ? [] : [formatDuration(milliseconds)];
}

function outputLines({ title: { tag } }: PlainStep, lines: readonly string[]): readonly string[] {
  const prefix = tag === '' ? '|' : `${tag} |`;
  return lines.filter((line) => line !== '').map((line) => `${prefix} ${line}`);
}

function stepOf(state: PlainBuildState, id: string): PlainStep {
  const unknown = { tag: '', text: '', internal: true };
  return (
    state.get(id) ?? { title: unknown, begun: { stdout: '', stderr: '' }, announced: false, ended: false }
  );
}

function firstLine(text: string): string {
  return cleanLine(text.split('\n', 1)[0] ?? text);
}
