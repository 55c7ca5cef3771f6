/** Reads an ignore pattern into what it is made of. */
import { type CharacterClass, readClass } from './character-class.js';

export type PatternPart =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'class'; readonly class: CharacterClass }
  /** `?`: one character but `/`. */
  | { readonly kind: 'one' }
  /** `*`: any number of characters but `/`. */
  | { readonly kind: 'name' }
  /** `**` at the end: any number of characters. */
  | { readonly kind: 'anything' }
  /** The two parts behind it, or neither. */
  | { readonly kind: 'optional' };

const slash: PatternPart = { kind: 'character', character: '/' };
const anything: PatternPart = { kind: 'anything' };

/**
 * The parts of a cleaned pattern, or what is wrong with it. `**` that is not at the end stands for any folders, none included,
 * with or without a `/` behind it: `a**b` is `a**` + `/b`. Only `**name` without further wildcards is all that ends with
 * `name`.
 */
export function readPattern(pattern: string): readonly PatternPart[] | string {
  if (/^\*\*[^*?[\]\\/][^*?[\]\\]*$/.test(pattern)) return [anything, ...literal(pattern.slice(2))];
  const characters = [...pattern];
  const parts: PatternPart[] = [];
  let index = 0;
  while (index < characters.length) {
    const character = characters[index++] ?? '';
    if (character === '*' && characters[index] === '*') {
      index += characters[index + 1] === '/' ? 2 : 1;
      if (index < characters.length) parts.push({ kind: 'optional' }, anything, slash);
      else parts.push(anything);
    } else if (character === '*') {
      parts.push({ kind: 'name' });
    } else if (character === '?') {
      parts.push({ kind: 'one' });
    } else if (character === '[') {
      const read = readClass(characters, index);
      if (typeof read === 'string') return read;
      parts.push({ kind: 'class', class: read.class });
      index = read.end;
    } else if (character === '\\') {
      const escaped = characters[index++];
      if (escaped === undefined) return 'there is nothing to escape behind the `\\` at its end';
      parts.push({ kind: 'character', character: escaped });
    } else {
      parts.push({ kind: 'character', character });
    }
  }
  return parts;
}

function literal(text: string): readonly PatternPart[] {
  return [...text].map((character) => ({ kind: 'character', character }));
}
