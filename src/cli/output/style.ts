/** Colours, where the reader wants them and the stream shows them. */
import { styleText } from 'node:util';
import type { Environment, OutputStream } from '../command-io.js';

export type Colour = 'red' | 'green' | 'yellow' | 'cyan' | 'blue' | 'magenta' | 'bold' | 'dim';

export type Style = (colour: Colour, text: string) => string;

export const plainStyle: Style = (_colour, text) => text;

// The stream is checked here, by `wantsColour`, and not by Node, which would look at the process's own.
export const colouredStyle: Style = (colour, text) => styleText(colour, text, { validateStream: false });

/** https://no-color.org: any value but the empty one switches colours off. */
export function wantsColour(stream: OutputStream, environment: Environment, noColor: boolean): boolean {
  if (noColor || (environment['NO_COLOR'] ?? '') !== '') return false;
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}

export function styleFor(stream: OutputStream, environment: Environment, noColor: boolean): Style {
  return wantsColour(stream, environment, noColor) ? colouredStyle : plainStyle;
}

/** The colour of a plan's sign: green brings about, red takes away, yellow changes, cyan leaves all as it is; else none. */
export function signColour(sign: string): Colour | null {
  if (SIGNS_OF_MORE.includes(sign)) return 'green';
  if (SIGNS_OF_LESS.includes(sign)) return 'red';
  if (SIGNS_OF_CHANGE.includes(sign)) return 'yellow';
  return SIGNS_OF_REST.includes(sign) ? 'cyan' : null;
}

const SIGNS_OF_MORE = ['+', '▶', '↓'];
const SIGNS_OF_LESS = ['-', '■'];
const SIGNS_OF_CHANGE = ['~', '±', '↻', '»', '↯'];
const SIGNS_OF_REST = ['…'];
