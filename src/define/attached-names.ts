/** Aliases of the volumes that the containers of a map's content attach. */
import type { Lineage } from './lineage.js';
import type { At, Given, KeyOf, WordOf } from './parts.js';

/** The names by which other containers use attached volumes: the alias, or `owner.alias`. */
export type AttachedNames<Containers, WithOwner, Known extends string> = [WithOwner] extends [never]
  ? Known & Aliases<Containers>
  : WithOwner extends false | 0 | 'false' | 'no'
    ? Known & Aliases<Containers>
    : {
        [Owner in keyof Containers]: `${WordOf<Owner>}.${Known & AliasesOf<Containers, Lineage<Containers, Owner>>}`;
      }[keyof Containers];

/** Aliases that are attached with a path of their own, and need none in `volumes`. Any where aliases are not known. */
export type InlineAliases<Containers> = InlineIn<Given<Containers[keyof Containers], 'attaches'>>;

type Aliases<Containers> = AliasIn<Given<Containers[keyof Containers], 'attaches'>>;

/** Own ones and inherited ones. */
type AliasesOf<Containers, Names> = string extends Names
  ? string
  : AliasIn<Given<At<Containers, Names>, 'attaches'>>;

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

type InlineIn<Attaches> =
  string extends AliasIn<Attaches>
    ? string
    : Attaches extends readonly (infer Item)[]
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
