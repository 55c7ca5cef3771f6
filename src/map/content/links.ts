/** `links`, of a container or of a network endpoint. Manual, section 3.7.1, "Linked containers". */
import type { Nothing } from './values.js';

/** One link, a list of links, or a mapping from containers to aliases. */
export type LinksContent<Container extends string = string> =
  | Nothing
  | Container
  | LinkMapping<Container>
  | readonly LinkItem<Container>[];

/** A container, `[container, alias]`, `{ container: alias }`, or fields. */
type LinkItem<Container extends string = string> =
  | Container
  | LinkValues<Container>
  | LinkFields<Container>
  | LinkMapping<Container>;

/** `[container]`, or `[container, alias]`. */
export type LinkValues<Container extends string = string> = readonly [
  container: Container,
  alias?: string | Nothing,
];

/** `{ container: alias }`, or `{ container: null }`. */
export type LinkMapping<Container extends string = string> = {
  readonly [Key in Container]?: string | Nothing;
};

export interface LinkFields<Container extends string = string> {
  /** Configuration, or `configuration.instance`. */
  readonly container: Container;
  /** Host name inside the linking container. */
  readonly alias?: string | Nothing;
}
