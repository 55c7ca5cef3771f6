/** The user's terminal, handed to a command: every key goes there, Ctrl-C too. It is as before at the end, whatever that is. */
import { spawnSync } from 'node:child_process';
import type { InputStream } from '../command-io.js';

export async function inRawMode<Result>(
  terminal: Pick<InputStream, 'setRawMode' | 'fd'>,
  use: () => Promise<Result>,
): Promise<Result> {
  terminal.setRawMode?.(true);
  if (terminal.fd !== undefined) leaveOutputAlone(terminal.fd);
  try {
    return await use();
  } finally {
    terminal.setRawMode?.(false);
  }
}

/**
 * Node's raw mode has line ends of the output still changed, which the command's own terminal has done already: programs
 * that use the whole screen would be shown askew. Where there is no `stty`, they are.
 */
function leaveOutputAlone(fd: number): void {
  spawnSync('stty', ['-opost'], { stdio: [fd, 'ignore', 'ignore'] });
}
