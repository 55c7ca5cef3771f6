/** What a container, or a command executed in one, has written, in order. Listeners get what comes. */
import type { Moment } from './moment.js';

export type OutputStream = 'stdout' | 'stderr';

export interface OutputPiece {
  readonly moment: Moment;
  readonly stream: OutputStream;
  readonly text: string;
}

export class OutputLog {
  readonly #moment: () => Moment;
  readonly #pieces: OutputPiece[] = [];
  readonly #listeners = new Set<(piece: OutputPiece) => void>();

  constructor(moment: () => Moment) {
    this.#moment = moment;
  }

  get pieces(): readonly OutputPiece[] {
    return this.#pieces;
  }

  write(text: string, stream: OutputStream): void {
    const piece = { moment: this.#moment(), stream, text };
    this.#pieces.push(piece);
    for (const listener of [...this.#listeners]) listener(piece);
  }

  /** @returns what ends it */
  listen(listener: (piece: OutputPiece) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
