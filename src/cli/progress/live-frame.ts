/** The lines of a live display at one moment: one for each step at work, and one for the whole. */
import { formatDuration } from '../output/duration.js';
import type { Style } from '../output/style.js';
import { textWidth } from '../output/table.js';
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
  return [
    ...shown.map((step) => stepLine(step, now, width, style)),
    ...(hidden > 0 ? [style('dim', cut(`  and ${hidden} more`, width))] : []),
    style('bold', cut(totalLine(state, now), width)),
  ];
}

function stepLine({ label, since, text }: RunningStep, now: number, width: number, style: Style): string {
  const picture = SPINNER[Math.floor(now / SPINNER_INTERVAL) % SPINNER.length] ?? SPINNER[0];
  const words = [label, formatDuration(now - since), text].filter((each) => each !== '').join('  ');
  return width < 3 ? cut(words, width) : `${style('cyan', picture)} ${cut(words, width - 2)}`;
}

function totalLine({ finished, total, since }: LiveState, now: number): string {
  return `${finished} of ${total} steps, ${formatDuration(now - since)}`;
}

function cut(text: string, width: number): string {
  return textWidth(text) <= width ? text : `${[...text].slice(0, width - 1).join('')}…`;
}
