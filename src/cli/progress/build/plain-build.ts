/** A build as plain lines, for pipes and log files: what begins, what it writes, how it ends. Pure. */
import { briefWords } from '../../../build/brief-words.js';
import type { BuildProgress } from '../../../engine/build/build-progress.js';
import { cleanLine } from '../../output/clean-line.js';
import { formatDuration } from '../../output/duration.js';
import { type StepTitle, stepText, stepTitle } from './step-title.js';
import { writtenLines } from './written-lines.js';

interface PlainStep {
  readonly title: StepTitle;
  readonly begun: Readonly<Record<'stdout' | 'stderr', string>>;
  readonly announced: boolean;
  /** Whether a line of its output was told. */
  readonly wrote: boolean;
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
      const told = outputLines(step, lines);
      const wrote = step.wrote || told.length > 0;
      const next = { ...step, wrote, begun: { ...step.begun, [progress.stream]: begun } };
      return { state: new Map(state).set(progress.step, next), lines: told };
    }
    case 'warning':
      return { state, lines: [`Warning: ${firstLine(progress.text)}`] };
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
  const wrote = known.wrote || rest.length > 0;
  const said =
    title.internal && progress.state !== 'failed' ? [] : stepLines({ ...known, title, wrote }, progress);
  const begun = ended ? { stdout: '', stderr: '' } : known.begun;
  const step = { title, announced: true, wrote, ended, begun };
  return { state: new Map(state).set(progress.id, step), lines: [...rest, ...said] };
}

function stepLines({ title, announced, wrote }: PlainStep, progress: StepProgress): readonly string[] {
  const beginning = announced ? [] : [stepText(title)];
  const name = title.tag === '' ? title.text : title.tag;
  switch (progress.state) {
    case 'cached':
      return announced ? [`${name} CACHED`] : [`${stepText(title)} CACHED`];
    case 'done':
      return [
        ...beginning,
        ...(wrote || isLong(progress) ? [[`${name} done`, ...durationOf(progress)].join(' ')] : []),
      ];
    case 'failed':
      return [
        ...beginning,
        `${name} FAILED${progress.error ? `: ${firstLine(briefWords(progress.error))}` : ''}`,
      ];
    case 'cancelled':
      return announced ? [`${name} cancelled`] : [];
    case 'running':
    case 'waiting':
      return beginning;
    default:
      return progress.state satisfies never;
  }
}

/** What took no time and wrote nothing needs no second line. Builders that do not say how long tell what begins next. */
function isLong({ milliseconds = 0 }: StepProgress): boolean {
  return milliseconds >= 100;
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
    state.get(id) ?? {
      title: unknown,
      begun: { stdout: '', stderr: '' },
      announced: false,
      wrote: false,
      ended: false,
    }
  );
}

function firstLine(text: string): string {
  return cleanLine(text.split('\n', 1)[0] ?? text);
}
