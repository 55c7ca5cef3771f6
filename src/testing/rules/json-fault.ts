/**
 * What engines say of a text that is no JSON. They hand on the words of Go's reader, which names the first letter that
 * cannot stand where it stands, or says that the text ends too soon.
 */

/** What may come next. Where only a value may, `]` and `}` are wrong. */
type Place =
  | 'value'
  | 'first element'
  | 'after element'
  | 'first key'
  | 'key'
  | 'colon'
  | 'after pair'
  | 'end';

const WORDS: Readonly<Record<Place, string>> = {
  value: 'looking for beginning of value',
  'first element': 'looking for beginning of value',
  'after element': 'after array element',
  'first key': 'looking for beginning of object key string',
  key: 'looking for beginning of object key string',
  colon: 'after object key',
  'after pair': 'after object key:value pair',
  end: 'after top-level value',
};

const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|(true|false|null|-?\d[\d.eE+-]*))/sy;

/** The words, without the text's place in the request; nothing where it ends too soon. */
export function wrongLetter(text: string): string | undefined {
  const open: ('{' | '[')[] = [];
  let place: Place = 'value';
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const [whole, sign, string, scalar] = TOKEN.exec(text) ?? [];
    const next = placeAfter(place, sign ?? (string === undefined ? scalar && 'scalar' : 'string'), open);
    if (next === undefined || whole === undefined) return wordsAt(text.slice(at), place);
    place = next;
    at += whole.length;
  }
}

function wordsAt(rest: string, place: Place): string | undefined {
  const letter = rest.trimStart().at(0);
  const isBegun = letter === '"' && ['value', 'first element', 'first key', 'key'].includes(place);
  if (letter === undefined || isBegun) return undefined;
  return `invalid character '${letter === "'" ? "\\'" : letter}' ${WORDS[place]}`;
}

/** Nothing where the token cannot stand there. */
function placeAfter(place: Place, token: string | undefined, open: ('{' | '[')[]): Place | undefined {
  const closes = place === 'first key' || place === 'after pair' ? '}' : ']';
  const mayClose = place.startsWith('first') || place.startsWith('after');
  if (mayClose && token === closes) {
    open.pop();
    return afterValue(open);
  }
  switch (place) {
    case 'value':
    case 'first element':
      if (token === '{' || token === '[') {
        open.push(token);
        return token === '{' ? 'first key' : 'first element';
      }
      return token === 'string' || token === 'scalar' ? afterValue(open) : undefined;
    case 'first key':
    case 'key':
      return token === 'string' ? 'colon' : undefined;
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'after pair':
      return token === ',' ? 'key' : undefined;
    case 'after element':
      return token === ',' ? 'value' : undefined;
    case 'end':
      return undefined;
    default:
      return place satisfies never;
  }
}

function afterValue(open: readonly ('{' | '[')[]): Place {
  const inner = open.at(-1);
  if (inner === undefined) return 'end';
  return inner === '{' ? 'after pair' : 'after element';
}

/** As Go calls what a value is. */
export function kindOfJson(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
