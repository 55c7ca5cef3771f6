/** Texts of several lines within a Dockerfile (Dockerfile 1.4, BuildKit only): read as they are, without variables. */
import { checkedCharacters } from './refusal.js';

export interface Heredoc {
  /** Goes into the instruction's line. */
  readonly mark: string;
  /** The lines after it, with the one that ends the text. */
  readonly lines: string;
}

/** @param text ends in a line break, or is empty */
export function heredoc(text: string, what: string): Heredoc {
  const delimiter = delimiterFor(checkedCharacters(text, what));
  return { mark: `<<'${delimiter}'`, lines: `${text}${delimiter}` };
}

function delimiterFor(text: string): string {
  let delimiter = 'EOF';
  for (let number = 1; text.includes(delimiter); number++) delimiter = `EOF_${number}`;
  return delimiter;
}
