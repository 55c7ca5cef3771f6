/** What `defineMap` checks a map's content against: the forms that it was written in, and the names it declares. */
import type { ContainerConfiguration } from '../map/container-configuration.js';
import type { MapContent } from '../map/content/map.js';
import type { Nothing } from '../map/content/values.js';
import type { DefinedContainer } from './defined-container.js';
import type { NamesLike } from './item-forms.js';
import type { DefinedNames, NamesIn } from './names-in.js';
import type { Section } from './parts.js';

/** As `MapContent`, with the names that the content declares. */
export interface DefinedContent<Content> extends Omit<MapContent<NamesIn<Content>>, 'containers' | 'groups'> {
  /** Lists of containers, by name, to act on together. */
  readonly groups?: Groups<Section<Content, 'groups'>, NamesIn<Content>>;
  /** Container configurations by name. */
  readonly containers?: Containers<Section<Content, 'containers'>, NamesIn<Content>>;
}

type Groups<Written, Names extends DefinedNames> =
  | { readonly [Group in keyof Written]: NamesLike<Written[Group], Names['member']> }
  | Nothing;

type Containers<Written, Names extends DefinedNames> =
  | { readonly [Name in keyof Written]: ContainerLike<Written[Name], Names> }
  | Nothing;

type ContainerLike<Written, Names extends DefinedNames> = Written extends Nothing | ContainerConfiguration
  ? Written
  : DefinedContainer<Written, Names>;
