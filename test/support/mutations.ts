/** Valid content with some of it changed at random: what a slip of the hand, or another program, makes of a map. */
import fc from 'fast-check';

type Content = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** Copies of one of the contents, each with one to three changes. */
export function mutatedFrom(contents: readonly Content[]): fc.Arbitrary<Content> {
  return fc
    .tuple(fc.constantFrom(...contents), fc.array(mutation, { minLength: 1, maxLength: 3 }))
    .map(([content, mutations]) => mutations.reduce<Content>(mutated, content));
}

interface Mutation {
  /** Picks a place: the remainder by the number of places. */
  readonly place: number;
  /** Picks another one, from where something is copied. */
  readonly from: number;
  readonly kind: 'replace' | 'remove' | 'misspell' | 'copy' | 'wrap' | 'nest';
  readonly value: unknown;
}

const word = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'ro',
    'web_server',
    'app_server.instance1',
    '/a',
    '../x',
    '80/udp',
    '1m30s',
    '512m',
  ),
  fc.constantFrom(
    'host',
    'none',
    '__all__',
    '__proto__',
    'constructor',
    '\u0024{HOME}',
    '*',
    '-1',
    '0644',
    'yes',
  ),
  fc.string({ maxLength: 5 }),
);

const junk: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.constantFrom(null, true, false, 0, -1, 80, 65_536, 1.5, Number.MAX_SAFE_INTEGER),
  fc.array(word, { maxLength: 5 }),
  fc.dictionary(word, fc.oneof(word, fc.integer()), { maxKeys: 3 }),
);

const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  from: fc.nat(),
  kind: fc.constantFrom('replace', 'remove', 'misspell', 'copy', 'wrap', 'nest'),
  value: junk,
});

function mutated(content: Content, { place, from, kind, value }: Mutation): Content {
  const places = placesIn(content);
  const path = places[place % places.length] ?? [];
  const source = places[from % places.length] ?? [];
  const changed = changedAt(content, path, (old) => {
    switch (kind) {
      case 'replace':
        return value;
      case 'copy':
        return valueAt(content, source);
      case 'wrap':
        return [old];
      case 'nest':
        return { [String(path.at(-1))]: old };
      case 'remove':
      case 'misspell':
        return old;
      default:
        return kind satisfies never;
    }
  });
  if (kind === 'remove') return withKey(changed, path, () => undefined);
  return kind === 'misspell' ? withKey(changed, path, misspelt) : changed;
}

/** Every key and position, but not the root. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) =>
          placesIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length === 0 ? inside : [path, ...inside];
}

function valueAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  return valueAt(new Map<string, unknown>(Object.entries(value)).get(String(step)), rest);
}

function changedAt<Value>(value: Value, path: Path, change: (old: unknown) => unknown): Value;
function changedAt(value: unknown, [step, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  const changed = (key: string, item: unknown) =>
    key === String(step) ? changedAt(item, rest, change) : item;
  if (Array.isArray(value)) return value.map((item, index) => changed(String(index), item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changed(key, item)]));
}

/** Gives the key at the end of the path another name, or takes it away; items of lists stay. */
function withKey(content: Content, path: Path, rename: (key: string) => string | undefined): Content {
  const key = path.at(-1);
  return changedAt(content, path.slice(0, -1), (around) => {
    if (typeof key !== 'string' || typeof around !== 'object' || around === null) return around;
    return Object.fromEntries(
      Object.entries(around).flatMap(([name, item]) => {
        const renamed = name === key ? rename(name) : name;
        return renamed === undefined ? [] : [[renamed, item]];
      }),
    );
  });
}

/** Two letters changed places, as fingers do. */
function misspelt(key: string): string {
  const middle = Math.floor(key.length / 2);
  return `${key.slice(0, middle - 1)}${key[middle] ?? 'x'}${key[middle - 1] ?? ''}${key.slice(middle + 1)}`;
}
