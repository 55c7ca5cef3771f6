/** The terminal of a command is as large as the user's own, at first and whenever that changes. */
import type { TerminalSize } from '../../engine/endpoint/execs.js';
import type { OutputStream } from '../command-io.js';

export interface SizeFollower {
  /** The command has written, so it runs: what was refused before may be taken now. */
  hasWritten(): void;
  end(): void;
}

/** Nothing where the terminal does not tell. */
export function sizeOf({ rows, columns }: OutputStream): TerminalSize | undefined {
  return rows && columns ? { rows, columns } : undefined;
}

/** @param resize fails where the command does not run, or not yet: a size is no reason to end it */
export function followSize(
  terminal: OutputStream,
  resize: (size: TerminalSize, signal: AbortSignal) => Promise<void>,
): SizeFollower {
  const end = new AbortController();
  let refused = false;
  const tell = (): void => {
    const size = sizeOf(terminal);
    refused = false;
    if (size === undefined) return;
    resize(size, end.signal).catch(() => {
      refused = true;
    });
  };
  terminal.on?.('resize', tell);
  tell();
  return {
    hasWritten: () => {
      if (refused) tell();
    },
    end: () => {
      terminal.off?.('resize', tell);
      end.abort();
    },
  };
}
