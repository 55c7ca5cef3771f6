/** Paths and queries of requests, with everything encoded that comes from outside. */

/** A list is a key that is given several times. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** A path with names in it: path`/containers/${name}/json`. Slashes of image references stay what they are. */
export function path(parts: TemplateStringsArray, ...names: readonly string[]): string {
  return String.raw({ raw: parts }, ...names.map((name) => encodeURIComponent(name).replaceAll('%2F', '/')));
}

/** `?key=value&…`, or nothing; keys without a value are left out. */
export function queryText(query: Query = {}): string {
  const given = Object.entries(query).flatMap(([key, value]) =>
    valuesOf(value).map((one) => `${encodeURIComponent(key)}=${encodeURIComponent(one)}`),
  );
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

function valuesOf(value: Query[string]): readonly (string | number | boolean)[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [value];
}
