/** A surrounding for `main` that keeps what was written, and in which the test presses Ctrl-C. */
import type { CommandIo, Environment, OutputStream } from '../../../src/cli/command-io.js';

export class RecordedStream implements OutputStream {
  readonly isTTY: boolean;
  columns: number;
  readonly rows = 24;
  text = '';
  readonly #resizeListeners = new Set<() => void>();

  constructor(options: { isTTY?: boolean; columns?: number } = {}) {
    this.isTTY = options.isTTY ?? false;
    this.columns = options.columns ?? 80;
  }

  write(text: string): void {
    this.text += text;
  }

  on(_event: 'resize', listener: () => void): void {
    this.#resizeListeners.add(listener);
  }

  off(_event: 'resize', listener: () => void): void {
    this.#resizeListeners.delete(listener);
  }

  resize(columns: number): void {
    this.columns = columns;
    for (const listener of this.#resizeListeners) listener();
  }

  get resizeListenerCount(): number {
    return this.#resizeListeners.size;
  }
}

export interface RecordedIo extends CommandIo {
  readonly stdout: RecordedStream;
  readonly stderr: RecordedStream;
}

export function recordedIo(options: { environment?: Environment; folder?: string } = {}): RecordedIo {
  return {
    stdout: new RecordedStream(),
    stderr: new RecordedStream(),
    environment: options.environment ?? {},
    folder: options.folder ?? '/',
    onInterrupt: () => () => {},
    leave: (exitCode) => {
      throw new Error(`left with ${exitCode}`);
    },
  };
}
