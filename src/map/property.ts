/** How a property that a map can hold is described. The properties themselves are in tables by their owner. */

/** `list` also takes a single value; `dict` is a mapping whose keys belong to the user. */
type PropertyKind = 'scalar' | 'list' | 'dict';

interface Property {
  /** As in YAML; in TypeScript the same in camelCase. */
  readonly name: string;
  readonly kind: PropertyKind;
  readonly description: string;
  /** Other names for the same property. */
  readonly synonyms?: readonly string[];
}

/** The properties of one kind of configuration. */
export interface PropertyTable {
  /** What has them, as messages call it: `a container`. */
  readonly owner: string;
  readonly properties: readonly Property[];
}

/** `host_config` -> `hostConfig`. */
export function camelCase(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function namesOf(table: PropertyTable): string[] {
  return table.properties.flatMap(({ name, synonyms = [] }) => [name, ...synonyms]);
}
