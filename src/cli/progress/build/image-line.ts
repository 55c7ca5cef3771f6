/** Lines that stay, about an image that is built: its name stands before them. */
import { cleanLine } from '../../output/clean-line.js';
import type { Style } from '../../output/style.js';

/** @param image its reference */
export function imageLine(image: string, line: string, style: Style): string {
  return `${style('dim', `${image}:`)} ${line}`;
}

/** What a builder warns of, in one line; further ones explain it. */
export function warningLine(text: string, style: Style): string {
  return `${style('yellow', 'Warning:')} ${cleanLine(text.split('\n', 1)[0] ?? text)}`;
}
