/**
 * The form that a value was written in decides what it is checked against, so that the compiler goes through the
 * names of a map only where a name stands, and messages tell of that form only.
 */
import type { AttachFields, AttachMapping, AttachValues } from '../map/content/attaches.js';
import type { BindAliasFields, BindMapping, BindPathFields, BindValues } from '../map/content/binds.js';
import type { EndpointFields, EndpointMapping, EndpointValues } from '../map/content/endpoints.js';
import type { LinkFields, LinkMapping, LinkValues } from '../map/content/links.js';
import type { UseFields, UseMapping, UseValues } from '../map/content/uses.js';
import type { Nothing } from '../map/content/values.js';

/** What an item can be, by form. */
interface ItemForms {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly fields: object;
  readonly mapping: object;
}

export interface AttachForms<Alias extends string = string> extends ItemForms {
  readonly name: Alias;
  readonly values: AttachValues<Alias>;
  readonly fields: AttachFields<Alias>;
  readonly mapping: AttachMapping<Alias>;
}

export interface BindForms<Alias extends string = string> extends ItemForms {
  readonly name: Alias;
  readonly values: BindValues<Alias>;
  readonly fields: BindAliasFields<Alias> | BindPathFields;
  readonly mapping: BindMapping<Alias>;
}

export interface UseForms<Name extends string = string> extends ItemForms {
  readonly name: Name;
  readonly values: UseValues<Name>;
  readonly fields: UseFields<Name>;
  readonly mapping: UseMapping<Name>;
}

export interface LinkForms<Container extends string = string> extends ItemForms {
  readonly name: Container;
  readonly values: LinkValues<Container>;
  readonly fields: LinkFields<Container>;
  readonly mapping: LinkMapping<Container>;
}

export interface EndpointForms<Network extends string = string, Container extends string = string>
  extends ItemForms {
  readonly name: Network;
  readonly values: EndpointValues<Network, Container>;
  readonly fields: EndpointFields<Network, Container>;
  readonly mapping: EndpointMapping<Network, Container>;
}

/** A whole property: one item, a list of items, or a mapping. `Unchecked` are the forms with any name. */
export type ItemsLike<Written, Forms extends ItemForms, Unchecked extends ItemForms> = Written extends Nothing
  ? Written
  : Written extends readonly unknown[]
    ? { readonly [Index in keyof Written]: ItemLike<Written[Index], Forms, Unchecked> }
    : Written extends string
      ? NameLike<Written, Forms['name']>
      : string extends keyof Written
        ? Unchecked['mapping']
        : Forms['mapping'];

/** A name, or a list of names. */
export type NamesLike<Written, Name extends string> = Written extends Nothing
  ? Written
  : Written extends readonly unknown[]
    ? { readonly [Index in keyof Written]: NameLike<Written[Index], Name> }
    : NameLike<Written, Name>;

/** A name that is just any text cannot be checked. */
type NameLike<Written, Name> = string extends Written ? string : Name;

type ItemLike<Written, Forms extends ItemForms, Unchecked extends ItemForms> = Written extends string
  ? NameLike<Written, Forms['name']>
  : Written extends readonly unknown[]
    ? string extends Written[0]
      ? Unchecked['values']
      : Forms['values']
    : string extends keyof Written | NameField<Written>
      ? Unchecked['fields'] | Unchecked['mapping']
      : Forms['fields'] | Forms['mapping'];

type NameField<Written> = Written[keyof Written & ('name' | 'container' | 'networkName')];
