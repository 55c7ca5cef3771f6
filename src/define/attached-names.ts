/** Aliases of the volumes that the containers of a map's content attach. */
import type { Given, KeyOf, WordOf } from './parts.js';

/** The names by which other containers use attached volumes: the alias, or `owner.alias`. */
export type AttachedNames<Containers, WithOwner> = [WithOwner] extends [never]
  ? Aliases<Containers>
  : WithOwner extends false | 0 | 'false' | 'no'
    ? Aliases<Containers>
    : {
        [Owner in keyof Containers]: `${WordOf<Owner>}.${AliasesOf<Containers, Containers[Owner]>}`;
      }[keyof Containers];

/** Aliases that are attached with a path of their own, and need none in `volumes`. */
export type InlineAliases<Containers> = InlineIn<Given<Containers[keyof Containers], 'attaches'>>;

type Aliases<Containers> = AliasIn<Given<Containers[keyof Containers], 'attaches'>>;

/** Own ones and inherited ones. */
type AliasesOf<Containers, Configuration, Seen = never> =
  | AliasIn<Given<Configuration, 'attaches'>>
  | InheritedAliases<Containers, WordOf<Given<Configuration, 'extends'>>, Seen>;

/** `Seen` ends the way where configurations extend each other. */
type InheritedAliases<Containers, Base, Seen> = Base extends Seen
  ? never
  : Base extends keyof Containers
    ? AliasesOf<Containers, Containers[Base], Seen | Base>
    : string extends Base
      ? string
      : never;

type AliasIn<Attaches> = Attaches extends readonly (infer Item)[]
  ? AliasOf<Item>
  : Attaches extends string
    ? Attaches
    : KeyOf<Attaches>;

type AliasOf<Item> = Item extends string
  ? Item
  : Item extends readonly [infer Alias extends string, ...unknown[]]
    ? Alias
    : Item extends { readonly name: infer Alias extends string }
      ? Alias
      : KeyOf<Item>;

type InlineIn<Attaches> = Attaches extends readonly (infer Item)[]
  ? InlineOf<Item>
  : Attaches extends string
    ? never
    : KeyWithPath<Attaches>;

type InlineOf<Item> = Item extends string
  ? never
  : Item extends readonly unknown[]
    ? Item extends readonly [infer Alias extends string, string]
      ? Alias
      : never
    : Item extends { readonly name: infer Alias extends string }
      ? Alias
      : KeyWithPath<Item>;

type KeyWithPath<Mapping> = {
  [Key in keyof Mapping & string]: Mapping[Key] extends string ? Key : never;
}[keyof Mapping & string];
