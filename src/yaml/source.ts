/** A text that problems are found in: turns offsets into line and column, with an excerpt for people. */
import { LineCounter } from 'yaml';
import type { SourceLocation } from '../map/problem.js';

/** Offsets into a text, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longer lines are shown in part. */
const widest = 100;

export class Source {
  readonly text: string;
  readonly file: string;
  readonly lines = new LineCounter();
  /** The text as it may be shown. */
  #shown: string;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
    this.#shown = text;
  }

  /** From now on excerpts have `*` in the place of what is secret. */
  hide(secrets: readonly Span[]): void {
    let shown = '';
    for (const { start, end } of secrets.toSorted((one, other) => one.start - other.start)) {
      shown += this.#shown.slice(shown.length, start);
      shown += this.#shown.slice(shown.length, end).replaceAll(/[^\r\n]/g, '*');
    }
    this.#shown = shown + this.#shown.slice(shown.length);
  }

  /** From now on there are no excerpts. */
  hideAll(): void {
    this.#shown = '';
  }

  /** Something in there is secret. */
  hides({ start, end }: Span): boolean {
    return this.#shown.slice(start, end) !== this.text.slice(start, end);
  }

  /** The word stands where everybody may read it. */
  shows(word: string): boolean {
    return this.#shown.includes(word);
  }

  locate(span: Span): SourceLocation {
    const { line, col } = this.lines.linePos(span.start);
    // A text without a single line break has no line starts counted yet.
    const place = { line: Math.max(line, 1), column: Math.max(col, 1) };
    return { file: this.file, ...place, excerpt: this.#excerpt(place.line, place.column, span) };
  }

  /** `3 |   imagee: nginx`, and below it carets under the span, as far as it is on that line. */
  #excerpt(line: number, column: number, span: Span): string {
    const start = span.start - (column - 1);
    // Of a line without end only what may be shown is looked at.
    const [tail = ''] = this.#shown.slice(span.start, span.start + widest).split(/\r?\n/, 1);
    const end = column - 1 + tail.length;
    const from = Math.max(0, Math.min(column - 20, end - widest));
    const shown = this.#shown.slice(start + from, start + Math.min(end, from + widest));
    if (shown.trim() === '') return '';
    const length = Math.min(span.end - span.start, from + shown.length - (column - 1));
    const number = String(line).padStart(4);
    const padding = shown.slice(0, column - 1 - from).replaceAll(/[^\t]/g, ' ');
    const carets = '^'.repeat(Math.max(1, length));
    return `${number} | ${shown}\n${' '.repeat(number.length)} | ${padding}${carets}`;
  }
}
