/** The lines of a live display at one moment: one for each step at work, and one for the whole. */
import { formatDuration } from '../output/duration.js';
import type { Style } from '../output/style.js';
import { cutText } from '../output/width.js';
import { buildTree, type TreeSurroundings } from './build/build-tree.js';
import type { LiveState, RunningStep } from './live-state.js';

interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const;

/** How long the spinner rests on one picture, in milliseconds. */
export const SPINNER_INTERVAL = 100;

/** No line is as wide as the terminal, so that none wraps; the lines leave one row of the terminal free. */
export function liveFrame(state: LiveState, now: number, size: TerminalSize, style: Style): string[] {
  const width = Math.max(1, size.columns - 1);
  const room = Math.max(1, size.rows - 3);
  const running = [...state.running.values()];
  const shown = running.length > room ? running.slice(0, room - 1) : running;
  const hidden = running.length - shown.length;
  const spinner = SPINNER[Math.floor(now / SPINNER_INTERVAL) % SPINNER.length] ?? SPINNER[0];
  const surroundings = { now, width, style, spinner };
  return [
    ...stepsWithTrees(shown, room - running.length, surroundings),
    ...(hidden > 0 ? [style('dim', cutText(`  and ${hidden} more`, width))] : []),
    ...(state.total > 0 ? [style('bold', cutText(totalLine(state, now), width))] : []),
  ];
}

/** @param room for the trees of builds, which share it: what one does not need, the next may have */
function stepsWithTrees(
  steps: readonly RunningStep[],
  room: number,
  surroundings: TreeSurroundings,
): readonly string[] {
  let left = room;
  let builds = steps.filter(({ build }) => build.size > 0).length;
  return steps.flatMap((step) => {
    if (step.build.size === 0) return [stepLine(step, surroundings)];
    const tree = buildTree(step.build, Math.floor(left / builds), surroundings);
    left -= tree.length;
    builds -= 1;
    return [stepLine(step, surroundings), ...tree];
  });
}

function stepLine({ label, since, text }: RunningStep, surroundings: TreeSurroundings): string {
  const { now, width, style, spinner } = surroundings;
  const words = [label, formatDuration(now - since), text].filter((each) => each !== '').join('  ');
  return width < 3 ? cutText(words, width) : `${style('cyan', spinner)} ${cutText(words, width - 2)}`;
}

function totalLine({ finished, total, since }: LiveState, now: number): string {
  return `${finished} of ${total} steps, ${formatDuration(now - since)}`;
}
