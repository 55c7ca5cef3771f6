/** A command line as one would type it, for people to read: without its secrets. */
import { shownWords } from './secrets.js';

export function commandText(words: readonly string[]): string {
  return shownWords(words).map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^(?:[\w./:=@%+,-]|\*{3})+$/.test(word) ? word : JSON.stringify(word);
}
