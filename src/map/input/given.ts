/** Objects without what was not given, as optional properties want it. */

type Given<Properties> = { readonly [Key in keyof Properties]?: Exclude<Properties[Key], undefined> };

/** The properties that are not `undefined`. */
export function given<Properties extends object>(properties: Properties): Given<Properties>;
export function given(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const key in properties) {
    if (properties[key] !== undefined) result[key] = properties[key];
  }
  return result;
}
