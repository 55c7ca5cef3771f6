/** One compared field each: what a container is made with, what is declared then, and what the plans say. */

export interface FieldCase {
  readonly field: string;
  /** The container's; default: the field's. */
  readonly name: string;
  readonly before: object;
  readonly after: object;
  /** The declaration without the option. */
  readonly without: object;
  /** Lines of the plan from `before` to `after`; see `linesOf`. */
  readonly changed: readonly string[];
  /** Lines of the plan from `after` to `without`. */
  readonly removed: readonly string[];
}

/** First `before`, then `after`. */
type Values = readonly [before: unknown, after: unknown];

/**
 * In short, of the field itself: `~ 64m -> 128m` for a change in place, `± a -> b` for a new container, `∓ a -> b` where
 * the old one has to stop first. Empty, where there is nothing to do.
 */
type Texts = readonly [changed: string, removed: string];

interface More {
  readonly name?: string;
  /** All else that is declared. */
  readonly along?: object;
}

/** A property of the map. */
export function mapped(
  field: string,
  values: Values,
  texts: Texts,
  more: More & { key?: string } = {},
): FieldCase {
  const { key = field } = more;
  return fieldCase(
    field,
    values.map((value) => ({ [key]: value })),
    texts,
    more,
  );
}

/** One of `create_options`. */
export function created(field: string, values: Values, texts: Texts, more: More = {}): FieldCase {
  return fieldCase(
    field,
    values.map((value) => ({ create_options: { [field]: value } })),
    texts,
    more,
  );
}

/** One of `host_config`. */
export function hosted(field: string, values: Values, texts: Texts, more: More = {}): FieldCase {
  return fieldCase(
    field,
    values.map((value) => ({ host_config: { [field]: value } })),
    texts,
    more,
  );
}

function fieldCase(
  field: string,
  [before = {}, after = {}]: readonly object[],
  [changed, removed]: Texts,
  { name = field, along = {} }: More,
): FieldCase {
  return {
    field,
    name,
    before: together(along, before),
    after: together(along, after),
    without: along,
    changed: linesOf(field, changed),
    removed: linesOf(field, removed),
  };
}

/** Options of both, those of `host_config` and `create_options` side by side. */
function together(one: object, other: object): object {
  const of = (key: string) => ({ ...Reflect.get(one, key), ...Reflect.get(other, key) });
  return { ...one, ...other, create_options: of('create_options'), host_config: of('host_config') };
}

const steps: Readonly<Record<string, string>> = { '~': '~ ', '±': '± start-first; ', '∓': '± stop-first; ' };

function linesOf(field: string, text: string): readonly string[] {
  if (text === '') return [];
  const [sign = '', ...difference] = text.split(' ');
  return [`${steps[sign]}${field} differs`, `    ${field}: ${difference.join(' ')}`];
}

/** A whole plan: each container's lines, with its name. `{map}` stands for the map's. */
export function planLines(
  cases: readonly FieldCase[],
  map: string,
  which: 'changed' | 'removed',
): readonly string[] {
  return cases.flatMap((each) =>
    each[which].map((line) =>
      line.replace(/^(\S) /, `$1 container ${map}.${each.name}  `).replaceAll('{map}', map),
    ),
  );
}

/** The lines of a plan as tests can know them: without ids, and without the space that puts them in columns. */
export function comparableLines(text: string): readonly string[] {
  return text
    .replaceAll(/\b(?=\d*[a-f])[\da-f]{12}\b/g, 'ID')
    .replaceAll(/(\S) {2,}/g, '$1  ')
    .split('\n');
}
