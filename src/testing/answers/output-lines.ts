/** Output in lines, as an engine's log keeps it: with the moment at which each began, whatever pieces it came in. */
import type { Moment } from '../state/moment.js';
import type { OutputPiece, OutputStream } from '../state/output-log.js';

export interface OutputLine {
  readonly moment: Moment;
  readonly stream: OutputStream;
  /** With its end; only the last line of a stream may have none. */
  readonly text: string;
}

/** Puts pieces together, as they come. */
export class LineReader {
  readonly #begun = new Map<OutputStream, OutputLine>();

  /** @returns the lines that the piece ends */
  add({ moment, stream, text }: OutputPiece): readonly OutputLine[] {
    const before = this.#begun.get(stream);
    const texts = ((before?.text ?? '') + text).split(/(?<=\n)/);
    this.#begun.delete(stream);
    const lines = texts.map((part, index) => ({
      moment: index === 0 && before ? before.moment : moment,
      stream,
      text: part,
    }));
    const last = lines.at(-1);
    if (last === undefined || last.text.endsWith('\n')) return lines;
    if (last.text !== '') this.#begun.set(stream, last);
    return lines.slice(0, -1);
  }

  /** What has no end yet. */
  rest(): readonly OutputLine[] {
    return [...this.#begun.values()];
  }
}
