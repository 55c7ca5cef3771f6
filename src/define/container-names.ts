/** Names of the containers that a map's content makes: `configuration`, or `configuration.instance`. */
import type { Lineage } from './lineage.js';
import type { At, Given, WordOf } from './parts.js';

export type ContainerNames<Containers> = {
  [Name in keyof Containers]: NamesOf<Containers, Name>;
}[keyof Containers];

/** Only those that have volumes, or may inherit some. */
export type SharingContainerNames<Containers> = {
  [Name in keyof Containers]: keyof Containers[Name] & VolumeProperty extends never
    ? never
    : NamesOf<Containers, Name>;
}[keyof Containers];

type VolumeProperty = 'shares' | 'binds' | 'attaches' | 'uses' | 'extends';

/** None for an abstract configuration. Where instances are not known, any could be. */
type NamesOf<Containers, Name extends keyof Containers> = Containers[Name] extends { readonly abstract: true }
  ? never
  : Named<WordOf<Name>, Instances<Containers, Name>>;

type Named<Name extends string, Instance extends string> = [Instance] extends [never]
  ? Name
  : string extends Instance
    ? Name | `${Name}.${Instance}`
    : `${Name}.${Instance}`;

/** Own instances and inherited ones. */
type Instances<Containers, Name> = InstancesOf<Containers, Lineage<Containers, Name>>;

type InstancesOf<Containers, Names> = string extends Names
  ? string
  : WordOf<Given<At<Containers, Names>, 'instances'>>;
