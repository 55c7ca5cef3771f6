/** How a property that a map can hold is described. The properties themselves are in tables by their owner. */
import type { ValueTypeName } from './accepted.js';
import type { JsonValue } from './declaration.js';

/** `list` also takes a single value; `dict` is a mapping whose keys belong to the user. */
type PropertyKind = 'scalar' | 'list' | 'dict';

/**
 * Where lazy values are taken (manual, section 3.10.3): the value; each item of a list or dictionary; a whole dictionary
 * of options or any value in it; some fields of each item, which their own table tells.
 */
export type LazyPlace = 'value' | 'items' | 'values' | 'fields';

export interface Property {
  /** As in YAML; in TypeScript the same in camelCase. */
  readonly name: string;
  readonly kind: PropertyKind;
  readonly type: ValueTypeName;
  readonly description: string;
  /** The value of a property that is not given; without it, and without `defaultWords`, there is none. */
  readonly default?: JsonValue;
  /** Where the default is no constant. */
  readonly defaultWords?: string;
  /** What a number without a unit counts. */
  readonly unit?: 'seconds' | 'nanoseconds';
  /** Unset: lazy values are refused. */
  readonly lazy?: LazyPlace;
  /** Fields of elements only: what the named fields must have. */
  readonly required?: true;
  /** Other names for the same property. */
  readonly synonyms?: readonly string[];
}

/**
 * How the value of one declaration is laid over that of another (manual, section 3.7.1, "Inheritance"): it replaces
 * it; lists are united; items replace those with the same first value, dictionaries are merged by their keys; of
 * what has names, each is merged with the one of the same name.
 */
export type MergeRule = 'replace' | 'union' | 'by first value' | 'by key' | 'each by name';

export interface ConfigurationProperty extends Property {
  readonly merge: MergeRule;
  /** False for what a configuration does not take over from those it extends. */
  readonly inherited?: false;
}

/** The properties of one kind of configuration, or of one kind of element. */
export interface PropertyTable<Row extends Property = Property> {
  /** What has them, as messages call it: `a container`. */
  readonly owner: string;
  readonly properties: readonly Row[];
  /** Words that are none of them, and that stand elsewhere, with the place as messages tell it. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}

export type ConfigurationTable = PropertyTable<ConfigurationProperty>;

/** `host_config` -> `hostConfig`. */
export function camelCase(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function namesOf(table: PropertyTable): string[] {
  return table.properties.flatMap(({ name, synonyms = [] }) => [name, ...synonyms]);
}
