/** A surrounding for `main` that keeps what was written, and in which the test presses Ctrl-C. */
import type { CommandIo, Environment, InputStream, OutputStream } from '../../../src/cli/command-io.js';

export class RecordedStream implements OutputStream {
  readonly isTTY: boolean;
  columns: number;
  readonly rows = 24;
  text = '';
  readonly #resizeListeners = new Set<() => void>();
  readonly #writeListeners = new Set<() => void>();

  constructor(options: { isTTY?: boolean; columns?: number } = {}) {
    this.isTTY = options.isTTY ?? false;
    this.columns = options.columns ?? 80;
  }

  write(data: string | Uint8Array, done?: () => void): void {
    this.text += typeof data === 'string' ? data : Buffer.from(data).toString();
    for (const listener of this.#writeListeners) listener();
    done?.();
  }

  /** Until this has been written, somewhere in all that was. */
  contains(wanted: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.text.includes(wanted)) return;
        this.#writeListeners.delete(look);
        resolve();
      };
      this.#writeListeners.add(look);
      look();
    });
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
  /** Presses Ctrl-C. */
  interrupt(): void;
}

/** Standard input of a pipe that is closed already. */
const closedInput: InputStream = { async *[Symbol.asyncIterator]() {} };

export function recordedIo(
  options: { environment?: Environment; folder?: string; input?: InputStream } = {},
): RecordedIo {
  const listeners = new Set<() => void>();
  return {
    stdout: new RecordedStream(),
    stderr: new RecordedStream(),
    openInput: () => options.input ?? closedInput,
    environment: options.environment ?? {},
    folder: options.folder ?? '/',
    onInterrupt: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    interrupt: () => {
      for (const listener of listeners) listener();
    },
    leave: (exitCode) => {
      throw new Error(`left with ${exitCode}`);
    },
  };
}
