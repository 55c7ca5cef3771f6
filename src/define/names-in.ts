/** The names that a map's content declares, worked out from its type. */
import type { MapNames } from '../map/content/names.js';
import type { AttachedNames, InlineAliases } from './attached-names.js';
import type { ContainerNames, SharingContainerNames } from './container-names.js';
import type { Given, KeyOf, Section } from './parts.js';

/** As `MapNames`, and what else is to be told apart. */
export interface DefinedNames extends MapNames {
  /** Members of groups: configurations and containers. */
  readonly member: string;
  /** Without aliases that are only attached with a path of their own. */
  readonly declaredVolume: string;
  /** Without the networks that every engine has. */
  readonly declaredNetwork: string;
}

/** Names from parts of the content that are not literals are not known: any name is taken in their place. */
export interface NamesIn<Content> extends DefinedNames {
  readonly configuration: Plain<Keys<Content, 'containers'>>['name'];
  readonly container: Plain<ContainerNames<Containers<Content>>>['name'];
  readonly used: Plain<Attached<Content> | SharingContainerNames<Containers<Content>>>['name'];
  readonly volume: Plain<WithPath<Content>>['name'];
  readonly bound: Plain<WithPath<Content> & Keys<Content, 'host'>>['name'];
  readonly network: Plain<Keys<Content, 'networks'> | PresetNetwork<Content>>['name'];
  readonly member: Plain<Keys<Content, 'containers'> | ContainerNames<Containers<Content>>>['name'];
  readonly declaredVolume: Plain<Keys<Content, 'volumes'>>['name'];
  readonly declaredNetwork: Plain<Keys<Content, 'networks'>>['name'];
}

type Containers<Content> = Section<Content, 'containers'>;
type Keys<Content, Key extends string> = KeyOf<Section<Content, Key>>;
/** Only volumes that are declared, or have a path of their own. */
type Attached<Content> = AttachedNames<
  Containers<Content>,
  Given<Content, 'useAttachedParentName'>,
  WithPath<Content>
>;
/** Content that is still unknown has none: editors first complete without it, and with it if that offers nothing. */
type PresetNetwork<Content> = unknown extends Content ? never : 'bridge' | 'host' | 'none';
type WithPath<Content> = Keys<Content, 'volumes'> | InlineAliases<Containers<Content>>;

/** The same names as a type of its own, so that messages spell them out and not how they were found. */
interface Plain<Name extends string> {
  readonly name: { [Each in Name]: [Each] }[Name][0];
}
