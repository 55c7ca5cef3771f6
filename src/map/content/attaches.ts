/** `attaches`: volumes that a container owns. Manual, section 3.7.1, "Selectively sharing volumes". */
import type { AnyText, Nothing } from './values.js';

/** One item, a list of items, or a mapping with an item for each key. */
export type AttachesContent<Alias extends string = string> =
  | Nothing
  | Alias
  | AttachMapping<Alias>
  | readonly AttachItem<Alias>[];

/** An alias, `[alias, path]`, `{ alias: path }`, or fields. */
type AttachItem<Alias extends string = string> =
  | Alias
  | AttachValues<Alias>
  | AttachFields<Alias>
  | AttachMapping<Alias>;

/** `[alias]`, or `[alias, path]`. */
export type AttachValues<Alias extends string = string> = readonly [
  alias: Alias,
  path?: AnyText | Writable | Nothing,
];

/** The owner of a volume writes to it. */
type Writable = 'rw' | false | 'false' | 'no';

/** `{ alias: path }`, or `{ alias: null }` for the default path. */
export type AttachMapping<Alias extends string = string> = {
  readonly [Key in Alias]?: AnyText | Writable | Nothing;
};

export interface AttachFields<Alias extends string = string> {
  /** Alias of the volume. */
  readonly name: Alias;
  /** Path inside the container, in place of the default one. */
  readonly path?: string | Nothing;
  /** The owner of a volume writes to it. */
  readonly readonly?: Writable | 0 | Nothing;
}
