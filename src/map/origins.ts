/**
 * Where declared elements were written, for problems that show only when the parts of a map are looked at together.
 * It is known of an element for as long as the element lives, whatever map it has come to.
 */
import type { ProblemPath } from './problem.js';

export interface Origin {
  readonly path: ProblemPath;
  /** The file that the path is in, for what was read from one. */
  readonly source?: string;
}

/** Knows its origin, which it works out only if somebody asks. */
export interface Located {
  readonly origin: Origin;
}

const places = new WeakMap<object, Located>();

/** Places of the words in lists that were united of several, by word. */
const unitedPlaces = new WeakMap<object, ReadonlyMap<unknown, Located>>();

/** An element, or a list of words. */
export function rememberPlace(element: object, place: Located): void {
  places.set(element, place);
}

export function placeOf(element: object): Origin | undefined {
  return places.get(element)?.origin;
}

/** Also one that takes the place of another was written where that was, unless it is known to be from elsewhere. */
export function inheritPlace(element: object, former: object): void {
  const place = places.has(element) ? undefined : places.get(former);
  if (place !== undefined) places.set(element, place);
}

/** A list was united of others: each of its words is where the first of them has it. */
export function rememberUnion(list: readonly unknown[], parts: readonly (readonly unknown[])[]): void {
  const known = new Map<unknown, Located>();
  for (const part of parts) {
    for (const word of part) {
      const place = known.has(word) ? undefined : locatedWord(part, word);
      if (place !== undefined) known.set(word, place);
    }
  }
  unitedPlaces.set(list, known);
}

/** Where a word of a list was written. */
export function placeOfWord(list: readonly unknown[], word: unknown): Origin | undefined {
  return locatedWord(list, word)?.origin;
}

function locatedWord(list: readonly unknown[], word: unknown): Located | undefined {
  const place = places.get(list);
  return place === undefined ? unitedPlaces.get(list)?.get(word) : new PlacedWord(place, list.indexOf(word));
}

class PlacedWord implements Located {
  readonly #list: Located;
  readonly #index: number;

  constructor(list: Located, index: number) {
    this.#list = list;
    this.#index = index;
  }

  get origin(): Origin {
    const { path, ...file } = this.#list.origin;
    return { ...file, path: [...path, this.#index] };
  }
}
