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

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
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
    const [whole = ''] = this.text.slice(start).split(/\r?\n/, 1);
    if (whole.trim() === '') return '';
    const from = Math.max(0, Math.min(column - 20, whole.length - widest));
    const shown = whole.slice(from, from + widest);
    const length = Math.min(span.end - span.start, from + shown.length - (column - 1));
    const number = String(line).padStart(4);
    const padding = shown.slice(0, column - 1 - from).replaceAll(/[^\t]/g, ' ');
    const carets = '^'.repeat(Math.max(1, length));
    return `${number} | ${shown}\n${' '.repeat(number.length)} | ${padding}${carets}`;
  }
}
