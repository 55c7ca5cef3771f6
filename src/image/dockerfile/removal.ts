/** The `RUN` that takes a path out of the image again. */
import { jsonList } from './quoting.js';
import { checkedCharacters } from './refusal.js';

export function removalLine(path: string): string {
  const safe = path.startsWith('-') ? `./${path}` : path;
  if (/^[\w@%+=:,./-]+$/.test(safe)) return `RUN rm -Rf ${safe}`;
  // Without a shell there is nothing to quote for it, and a line break is as good as any character.
  return `RUN ${jsonList(['rm', '-Rf', checkedCharacters(safe, 'A path')])}`;
}
