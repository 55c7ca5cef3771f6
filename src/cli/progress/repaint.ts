/** Control sequences that replace the lines at the bottom of a terminal, all in one write so that nothing flickers. */
import { stripVTControlCharacters } from 'node:util';
import { textWidth } from '../output/width.js';

const CLEAR_LINE_END = '\x1b[K';
const CLEAR_BELOW = '\x1b[J';
export const HIDE_CURSOR = '\x1b[?25l';
export const SHOW_CURSOR = '\x1b[?25h';

/**
 * Text that replaces the lines `previous`, whose last one ended with a line break, by `above`, which scrolls away,
 * and `frame`. `columns` is the width now: a terminal made narrower has wrapped the previous lines.
 */
export function repaint(
  previous: readonly string[],
  above: readonly string[],
  frame: readonly string[],
  columns: number,
): string {
  const rows = previous.reduce((sum, line) => sum + rowsOf(line, columns), 0);
  const lines = [...above, ...frame].map((line) => `${line}${CLEAR_LINE_END}\n`);
  return `${rows > 0 ? `\x1b[${rows}A\r` : ''}${lines.join('')}${CLEAR_BELOW}`;
}

function rowsOf(line: string, columns: number): number {
  const width = textWidth(stripVTControlCharacters(line));
  return Math.max(1, Math.ceil(width / Math.max(1, columns)));
}
