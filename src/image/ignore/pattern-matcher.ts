/**
 * Whether a path matches a pattern, in time that grows with the length of the path times that of the pattern, whatever they
 * are: all places in the pattern that the path may have come to are followed at once.
 */
import { inClass } from './character-class.js';
import type { PatternPart } from './pattern-parts.js';

export function matcherOf(parts: readonly PatternPart[]): (path: string) => boolean {
  const beginning = plainText(parts);
  if (beginning.length === parts.length) return (path) => path === beginning.text;
  // Most paths fail already here, and quickly.
  const end = plainText(behindOptional(parts).toReversed());
  const ending = [...end.text].toReversed().join('');
  return (path) => path.startsWith(beginning.text) && path.endsWith(ending) && matchesParts(parts, path);
}

/** The characters before the first part that is none, and how many parts they are. */
function plainText(parts: readonly PatternPart[]): { readonly text: string; readonly length: number } {
  const first = parts.findIndex(({ kind }) => kind !== 'character');
  const plain = first < 0 ? parts : parts.slice(0, first);
  return {
    text: plain.map((part) => (part.kind === 'character' ? part.character : '')).join(''),
    length: plain.length,
  };
}

/** The parts that no path can do without, behind the last ones that it can. */
function behindOptional(parts: readonly PatternPart[]): readonly PatternPart[] {
  const last = parts.findLastIndex(({ kind }) => kind === 'optional');
  return last < 0 ? parts : parts.slice(last + 3);
}

function matchesParts(parts: readonly PatternPart[], path: string): boolean {
  let places = new Set<number>();
  reach(parts, 0, places);
  for (const character of path) {
    const next = new Set<number>();
    for (const place of places) {
      const part = parts[place];
      if (part === undefined || !takes(part, character)) continue;
      reach(parts, repeats(part) ? place : place + 1, next);
    }
    if (next.size === 0) return false;
    places = next;
  }
  return places.has(parts.length);
}

/** Adds a place, and those that can be come to from there without a further character. */
function reach(parts: readonly PatternPart[], place: number, places: Set<number>): void {
  if (places.has(place)) return;
  places.add(place);
  const part = parts[place];
  if (part === undefined) return;
  if (repeats(part) || part.kind === 'optional') reach(parts, place + 1, places);
  if (part.kind === 'optional') reach(parts, place + 3, places);
}

function repeats(part: PatternPart): boolean {
  return part.kind === 'name' || part.kind === 'anything';
}

function takes(part: PatternPart, character: string): boolean {
  switch (part.kind) {
    case 'character':
      return part.character === character;
    case 'class':
      return inClass(part.class, character);
    case 'one':
    case 'name':
      return character !== '/';
    case 'anything':
      return true;
    case 'optional':
      return false;
    default:
      return part satisfies never;
  }
}
