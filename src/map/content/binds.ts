/** `binds`: volumes of the host, by alias or directly. Manual, section 3.7.1, "Volumes shared with the host". */
import type { Lazy } from '../../lazy/lazy.js';
import type { Access, AccessWord, HostPathContent, Nothing, PathBeside } from './values.js';

/** One item, a list of items, or a mapping with an item for each key. */
export type BindsContent<Alias extends string = string> =
  | Nothing
  | Alias
  | BindMapping<Alias>
  | readonly BindItem<Alias>[];

/** An alias, `[alias, access]`, `[path, host path, access]`, `{ alias: access }`, or fields. */
type BindItem<Alias extends string = string> =
  | Alias
  | BindValues<Alias>
  | BindAliasFields<Alias>
  | BindPathFields
  | BindMapping<Alias>;

/** `[alias, access]`, or `[path, host path, access]`. */
export type BindValues<Alias extends string = string> = readonly [
  aliasOrPath: Alias | PathBeside<Alias> | Lazy,
  accessOrHostPath?: AliasAccess | DirectBind,
  access?: Access | Nothing,
];

type AliasAccess = AccessWord | Nothing | readonly [access: AccessWord];
type DirectBind = HostPathContent | readonly [hostPath: HostPathContent, access?: Access | Nothing];

/** `{ alias: access }`, or `{ path: hostPath }`, or `{ path: [hostPath, access] }`. */
export type BindMapping<Alias extends string = string> = {
  readonly [Key in Alias | PathBeside<Alias>]?: string extends Key
    ? AliasAccess | DirectBind
    : Key extends Alias
      ? AliasAccess
      : DirectBind;
};

export interface BindAliasFields<Alias extends string = string> {
  /** Alias in `volumes` and `host`. */
  readonly name: Alias;
  /** Read-only access: `ro` or true, `rw` or false. */
  readonly readonly?: Access | Nothing;
}

export interface BindPathFields {
  /** Path inside the container. */
  readonly path: string | Lazy;
  /** Path on the host, or one for each instance. */
  readonly hostPath: HostPathContent;
  /** Read-only access: `ro` or true, `rw` or false. */
  readonly readonly?: Access | Nothing;
}
