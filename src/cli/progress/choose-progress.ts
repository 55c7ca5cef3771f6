/** Live lines on a terminal, plain lines in a pipe, none where none are wanted. */
import type { CommandIo } from '../command-io.js';
import type { Style } from '../output/style.js';
import { LiveProgress } from './live-progress.js';
import { PlainProgress } from './plain-progress.js';
import type { Progress } from './progress.js';
import { QuietProgress } from './quiet-progress.js';

/** `total` is the number of steps to come. */
export function chooseProgress(total: number, io: CommandIo, quiet: boolean, style: Style): Progress {
  if (quiet) return new QuietProgress(io.stderr);
  const live = io.stderr.isTTY === true && io.environment['TERM'] !== 'dumb' && total > 0;
  return live ? new LiveProgress(io.stderr, total, style) : new PlainProgress(io.stderr, style);
}
