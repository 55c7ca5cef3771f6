/** `uses`: volumes of other containers. Manual, section 3.7.1, "Volumes shared with other containers". */
import type { Access, AccessWord, AnyText, Nothing } from './values.js';

/** One item, a list of items, or a mapping with an item for each key. */
export type UsesContent<Name extends string = string> =
  | Nothing
  | Name
  | UseMapping<Name>
  | readonly UseItem<Name>[];

/** A name, `[name, access]`, `[name, path, access]`, `{ name: path }`, or fields. */
type UseItem<Name extends string = string> = Name | UseValues<Name> | UseFields<Name> | UseMapping<Name>;

/** `[name]`, `[name, access]`, `[name, path]`, or `[name, path, access]`. */
export type UseValues<Name extends string = string> = readonly [
  name: Name,
  accessOrPath?: UseRest,
  access?: Access | Nothing,
];

/** An access, a path, or both. */
type UseRest = AccessWord | AnyText | Nothing | readonly [path: string, access?: Access | Nothing];

/** `{ name: access }`, `{ name: path }`, or `{ name: [path, access] }`. */
export type UseMapping<Name extends string = string> = { readonly [Key in Name]?: UseRest };

export interface UseFields<Name extends string = string> {
  /** Alias of an attached volume, or name of a container. */
  readonly name: Name;
  /** Path inside the container, in place of the default one. */
  readonly path?: string | Nothing;
  /** Read-only access: `ro` or true, `rw` or false. */
  readonly readonly?: Access | Nothing;
}
