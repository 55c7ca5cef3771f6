/**
 * Nearest words for a check as a whole. A search takes time by the number of known words, so there are only so many:
 * a map with more unknown words than that has another fault than a slip of the pen.
 */
import { nearest } from '../../common/suggest.js';

const mostSearches = 100;

export class Suggestions {
  #searches = 0;

  /** The known word that was probably meant. */
  for(word: string, known: Iterable<string>): string | undefined {
    return this.#searches++ < mostSearches ? nearest(word, known) : undefined;
  }
}
