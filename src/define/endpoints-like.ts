/** `networks` of a container in the form that it was written in; endpoints have links of their own. */
import type { EndpointsContent } from '../map/content/endpoints.js';
import type { EndpointForms, ItemsLike } from './item-forms.js';
import type { DefinedNames } from './names-in.js';
import type { Given } from './parts.js';

export type EndpointsLike<Written, Names extends DefinedNames> = string extends Written
  ? EndpointsContent
  : EndpointsWith<
      Written,
      Names['network'],
      true extends HasPlainText<LinksOf<Written>> ? string : Names['container']
    >;

type EndpointsWith<Written, Network extends string, Container extends string> = ItemsLike<
  Written,
  EndpointForms<Network, Container>,
  EndpointForms<string, Container>
>;

/** Links of all endpoints; also those in a tuple, `[network, aliases, links]`. */
type LinksOf<Written> = Written extends string
  ? never
  : Written extends readonly (infer Item)[]
    ? LinksOfItem<Item>
    : Given<Written[keyof Written], 'links'>;

type LinksOfItem<Item> = Item extends string
  ? never
  : Item extends readonly unknown[]
    ?
        | Given<Item[1], 'links'>
        | (Item extends readonly [unknown, unknown, infer Links, ...unknown[]] ? Links : never)
    : Given<Item, 'links'> | Given<Item[keyof Item], 'links'>;

/** In a single link, or in a list, tuple or mapping of links. */
type HasPlainText<Links> = string extends Links
  ? true
  : Links extends readonly (infer Link)[]
    ? HasPlainText<Link>
    : string extends keyof Links | (Links extends { readonly container: infer Container } ? Container : never)
      ? true
      : false;
