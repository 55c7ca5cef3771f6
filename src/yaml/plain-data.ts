/** Content with objects in place of `Map`s, for functions of the user. */

/** The input is not changed. What an alias shares stays shared, so that the result is not larger than the text. */
export function plainData(content: unknown): unknown {
  const known = new Map<object, unknown>();
  const convert = (value: unknown): unknown => {
    if (!Array.isArray(value) && !(value instanceof Map)) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = Array.isArray(value)
      ? value.map(convert)
      : Object.fromEntries(Array.from(value, ([key, item]) => [key, convert(item)]));
    known.set(value, result);
    return result;
  };
  return convert(content);
}
