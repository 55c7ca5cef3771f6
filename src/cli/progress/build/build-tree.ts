/** The steps of a build as lines for a terminal, no more of them than there is room for. Pure. */
import { formatDuration } from '../../output/duration.js';
import type { Style } from '../../output/style.js';
import { cutText, textWidth } from '../../output/width.js';
import { type BuildState, type BuildStepState, lastLines } from './build-state.js';
import { statusLine } from './status-bar.js';
import { stepText } from './step-title.js';

export interface TreeSurroundings {
  readonly now: number;
  /** Columns. */
  readonly width: number;
  readonly style: Style;
  /** The spinner's picture at this moment. */
  readonly spinner: string;
}

/** What one step may show of its output. */
const MOST_LINES = 6;
const MOST_BARS = 4;

/** At most `room` lines. First come the steps at work, then their words, then what is through. */
export function buildTree(
  build: BuildState,
  room: number,
  surroundings: TreeSurroundings,
): readonly string[] {
  const steps = [...build.values()];
  const working = steps.filter(({ state }) => state === 'running');
  const through = steps.filter(isThrough).toSorted((one, other) => (one.since ?? 0) - (other.since ?? 0));
  const folds = through.length > 0 ? 1 : 0;
  if (working.length + folds > room) return crowded(working, room, surroundings);
  const details = shares(working, room - folds - working.length, surroundings.width);
  const used = working.length + details.reduce((sum, { length }) => sum + length, 0);
  return [
    ...throughLines(through, room - used, surroundings),
    ...working.flatMap((step, index) => [
      stepLine(step, surroundings),
      ...(details[index] ?? []).map((line) =>
        surroundings.style('dim', cutText(`    ${line}`, surroundings.width)),
      ),
    ]),
  ];
}

/** Whether it is told of when it is through. */
function isThrough({ state, title }: BuildStepState): boolean {
  return !title.internal && (state === 'done' || state === 'cached' || state === 'failed');
}

function crowded(working: readonly BuildStepState[], room: number, surroundings: TreeSurroundings): string[] {
  if (room <= 0) return [];
  const shown = working.slice(0, working.length > room ? room - 1 : room);
  const lines = shown.map((step) => stepLine(step, surroundings));
  const hidden = working.length - shown.length;
  const more = cutText(`  and ${hidden} more`, surroundings.width);
  return hidden > 0 ? [...lines, surroundings.style('dim', more)] : lines;
}

/** Details of each step at work: as many lines for each as there is room. */
function shares(
  working: readonly BuildStepState[],
  room: number,
  width: number,
): readonly (readonly string[])[] {
  let left = room;
  return working.map((step, index) => {
    const details = detailLines(step, Math.floor(left / (working.length - index)), width - 4);
    left -= details.length;
    return details;
  });
}

function detailLines(step: BuildStepState, room: number, width: number): readonly string[] {
  const open = [...step.statuses.values()].filter(({ done }) => !done);
  const bars = open.slice(0, Math.min(MOST_BARS, room)).map((status) => statusLine(status, width));
  return [...bars, ...lastLines(step, Math.min(MOST_LINES, room - bars.length)).map((line) => `│ ${line}`)];
}

/** The latest with a line for each; those before them are counted, and those from the cache wherever they are. */
function throughLines(
  through: readonly BuildStepState[],
  room: number,
  surroundings: TreeSurroundings,
): readonly string[] {
  const single = through.filter(({ state }) => state !== 'cached');
  const cached = through.length - single.length;
  const alone =
    single.length + (cached > 0 ? 1 : 0) <= room ? single : single.slice(single.length - (room - 1));
  const counts = [
    ...(single.length > alone.length ? [`${single.length - alone.length} done`] : []),
    ...(cached > 0 ? [`${cached} cached`] : []),
  ];
  const { style, width } = surroundings;
  const folded = counts.length > 0 ? [style('dim', cutText(`  ✓ ${counts.join(', ')}`, width))] : [];
  return [...folded, ...alone.map((step) => stepLine(step, surroundings))];
}

function stepLine(step: BuildStepState, { now, width, style, spinner }: TreeSurroundings): string {
  const time = step.milliseconds ?? (step.since === undefined ? 0 : now - step.since);
  const line = (sign: string) => withTime(`  ${sign} ${stepText(step.title)}`, formatDuration(time), width);
  switch (step.state) {
    case 'running':
      return line(spinner);
    case 'failed':
      return style('red', line('✖'));
    default:
      return style('dim', line('✓'));
  }
}

/** What it does is cut before how long it takes. */
function withTime(text: string, time: string, width: number): string {
  const room = width - textWidth(time) - 2;
  return room < 8 ? cutText(text, width) : `${cutText(text, room)}  ${time}`;
}
