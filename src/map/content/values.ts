/** The forms of single values and of plain lists, as the readers in `input` take them. */
import type { Lazy } from '../../lazy/lazy.js';

/** What stands for a property that is not set. */
export type Nothing = null | undefined;

/** A number is taken as its digits. */
export type Word = string | number;

/** True or false, also as YAML 1.1 has them. */
export type Flag = boolean | 'true' | 'false' | 'yes' | 'no' | 0 | 1;

/** A word for the access to a volume, where a path could be as well. */
export type AccessWord = 'ro' | 'rw' | boolean | 'true' | 'false' | 'yes' | 'no';

/** Any text; where words are offered beside it, they stay known. */
export type AnyText = string & Record<never, never>;

/** Read-only access or not: `ro` or true, `rw` or false. */
export type Access = AccessWord | 0 | 1;

/** A single value is a list of one. */
export type OneOrMany<Value> = Value | readonly Value[];

/** A path inside a container, where an alias could be as well: only told from one if the aliases are known. */
export type PathBeside<Alias extends string> = string extends Alias ? string : `/${string}` | `./${string}`;

/** One path on the host for all instances, or one by instance name (`default` is the container without). */
export type HostPathContent = AnyText | Lazy | { readonly [instance: string]: string | Lazy };

/** `name`, `name:group`, an id, a pair of user and group, or the same as fields. */
export type UserContent = Word | Lazy | readonly [user: Word, group: Word] | UserFields;

interface UserFields {
  /** Name or id of the user. */
  readonly user: Word;
  /** Name or id of the group. */
  readonly group?: Word | Nothing;
}

/** A mode as `chmod` reads it: `u=rwX,g=rX,o=`, `0750`. The digits of a number count. */
export type PermissionsContent = Word | Lazy;

/** Seconds, or a text with units: `90`, `1m30s`. */
export type SecondsContent = number | string;

/** Nanoseconds, or a text with units: `10s`, `1m30s`. */
export type DurationContent = number | string;
