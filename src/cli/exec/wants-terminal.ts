/** Whether a command gets a terminal: by default where a user sits at both ends of it. */
import type { InputStream, OutputStream } from '../command-io.js';
import type { OptionValues } from '../option-values.js';
import { UsageError } from '../usage-error.js';

/** Throws {@link UsageError}. */
export function wantsTerminal(
  { tty, noTty }: Pick<OptionValues, 'tty' | 'noTty'>,
  stdin: Pick<InputStream, 'isTTY'>,
  stdout: Pick<OutputStream, 'isTTY'>,
): boolean {
  if (tty && noTty) throw new UsageError('--tty and --no-tty contradict each other', 'Give one of them.');
  if (noTty) return false;
  // A terminal has no end of input: a command that waits for it would do so for ever.
  if (tty && stdin.isTTY !== true) {
    throw new UsageError(
      '--tty needs a terminal as standard input',
      'Leave it out: input from a pipe needs none.',
    );
  }
  return stdin.isTTY === true && (tty || stdout.isTTY === true);
}
