/** Output that comes in pieces, as lines: whole ones once, and the one that is being written. */
import { cleanLine } from '../../output/clean-line.js';

/** A line that never ends must not grow for ever. */
const LONGEST = 4096;

export interface Written {
  /** Whole lines that `text` has completed, made harmless. */
  readonly lines: readonly string[];
  /** What is to be given back with the next piece. */
  readonly begun: string;
}

/** @param begun what the piece before has left */
export function writtenLines(begun: string, text: string): Written {
  const pieces = `${begun}${text}`.split('\n');
  const rest = pieces.pop() ?? '';
  return { lines: pieces.map(cleanLine), begun: bounded(rest) };
}

/** Bars that are drawn over and over come with carriage returns; only the latest is of use, and what may still end it. */
function bounded(line: string): string {
  const latest = line.split('\r').slice(-2).join('\r');
  return latest.length > LONGEST ? latest.slice(-LONGEST) : latest;
}
