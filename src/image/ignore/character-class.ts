/** Character classes of ignore patterns, such as `[a-z]`, `[^.]` and `[[:digit:]]`: read, and refused where Docker refuses them. */

export interface CharacterClass {
  readonly negated: boolean;
  readonly ranges: readonly CharacterRange[];
}

/** Code points, both ends included. */
type CharacterRange = readonly [from: number, to: number];

interface Position {
  readonly characters: readonly string[];
  index: number;
}

const named: Readonly<Record<string, string>> = {
  alnum: '09AZaz',
  alpha: 'AZaz',
  ascii: '\x00\x7f',
  blank: '\t\t  ',
  cntrl: '\x00\x1f\x7f\x7f',
  digit: '09',
  graph: '!~',
  lower: 'az',
  print: ' ~',
  punct: '!/:@[`{~',
  space: '\t\r  ',
  upper: 'AZ',
  word: '09AZaz__',
  xdigit: '09AFaf',
};

/** Whether the class takes the character: a negated one takes `/` too, as in Docker. */
export function inClass({ negated, ranges }: CharacterClass, character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => from <= point && point <= to) !== negated;
}

/**
 * The class that begins behind the `[` at `index - 1`, and the index behind its `]`; otherwise what is wrong with it: it is
 * empty or without end, begins or ends with a `-` that is not escaped, or has a range from a later to an earlier character.
 */
export function readClass(
  characters: readonly string[],
  index: number,
): { readonly class: CharacterClass; readonly end: number } | string {
  const at: Position = { characters, index };
  const negated = characters[at.index] === '^';
  if (negated) at.index++;
  const ranges: CharacterRange[] = [];
  for (let items = 0; characters[at.index] !== ']' || items === 0; items++) {
    const read = readNamed(at) ?? readRange(at);
    if (typeof read === 'string') return read;
    ranges.push(...read);
  }
  return { class: { negated, ranges }, end: at.index + 1 };
}

function readNamed(at: Position): readonly CharacterRange[] | undefined {
  const rest = at.characters.slice(at.index, at.index + 10).join('');
  const [text = '', name = ''] = /^\[:(\w+):\]/.exec(rest) ?? [];
  const pairs = Object.hasOwn(named, name) ? named[name] : undefined;
  if (pairs === undefined) return undefined;
  at.index += text.length;
  return (pairs.match(/[\s\S]{2}/g) ?? []).map(([from = '', to = '']) => [
    from.charCodeAt(0),
    to.charCodeAt(0),
  ]);
}

function readRange(at: Position): readonly CharacterRange[] | string {
  const from = readOne(at);
  if (from.wrong !== undefined) return from.wrong;
  if (at.characters[at.index] !== '-') return [[from.point, from.point]];
  at.index++;
  const to = readOne(at);
  if (to.wrong !== undefined) return to.wrong;
  if (to.point < from.point) return 'a range in brackets runs backwards';
  return [[from.point, to.point]];
}

function readOne(
  at: Position,
): { readonly point: number; readonly wrong?: undefined } | { readonly wrong: string } {
  const first = at.characters[at.index];
  if (first === undefined) return { wrong: 'a bracket is not closed' };
  if (first === ']') return { wrong: 'there is nothing between brackets, or half a range' };
  if (first === '-') return { wrong: 'a `-` in brackets has nothing on one of its sides' };
  if (first === '\\') at.index++;
  const point = at.characters[at.index]?.codePointAt(0);
  at.index++;
  return point === undefined ? { wrong: 'there is nothing to escape behind the `\\` at its end' } : { point };
}
