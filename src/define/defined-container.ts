/** A container of a map whose names are known: whatever refers to one is checked in the form that it was written in. */
import type { ContainerContent } from '../map/content/container.js';
import type { NetworkModeContent } from '../map/content/network-mode.js';
import type { EndpointsLike } from './endpoints-like.js';
import type { AttachForms, BindForms, ItemsLike, LinkForms, NamesLike, UseForms } from './item-forms.js';
import type { DefinedNames } from './names-in.js';

export interface DefinedContainer<Written, Names extends DefinedNames>
  extends Omit<ContainerContent, ReferringProperty> {
  /** Configurations that this one is based on; later ones win. */
  readonly extends?: NamesLike<Property<Written, 'extends'>, Names['configuration']>;
  /** Paths of the host, by alias or path in the container. */
  readonly binds?: ItemsLike<Property<Written, 'binds'>, BindForms<Names['bound']>, BindForms>;
  /** Volumes that this container owns, by alias. */
  readonly attaches?: ItemsLike<Property<Written, 'attaches'>, AttachForms<Names['volume']>, AttachForms>;
  /** Attached volumes, or all volumes of other containers. */
  readonly uses?: ItemsLike<Property<Written, 'uses'>, UseForms<Names['used']>, UseForms>;
  /** Containers to link to, each with an alias if wanted. */
  readonly links?: ItemsLike<Property<Written, 'links'>, LinkForms<Names['container']>, LinkForms>;
  /** Network stack to share, or `disabled`. */
  readonly networkMode?: ModeLike<Property<Written, 'networkMode'>, Names>;
  /** Networks to be on, each with endpoint settings if wanted. */
  readonly networks?: EndpointsLike<Property<Written, 'networks'>, Names>;
}

type ReferringProperty = 'extends' | 'binds' | 'attaches' | 'uses' | 'links' | 'networkMode' | 'networks';

/** Where nothing is written yet, a name is what editors offer. */
type Property<Written, Name extends ReferringProperty> = Name extends keyof Written ? Written[Name] : '';

type ModeLike<Written, Names extends DefinedNames> = string extends Written
  ? NetworkModeContent
  : NetworkModeContent<Names['container'], Names['configuration']>;
