/** A whole map as it may be written in TypeScript. Manual, sections 3.7.1 and 3.7.2. */
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerContent } from './container.js';
import type { HostContent } from './host.js';
import type { AnyNames, MapNames } from './names.js';
import type { NetworkContent } from './network.js';
import type { Flag, Nothing, OneOrMany, Word } from './values.js';
import type { VolumeContent } from './volume.js';

/**
 * Containers are below `containers`. On the top level, where the manual's section 3.7.2 also allows them, they could
 * not be told from misspelt properties.
 */
export interface MapContent<Names extends MapNames = AnyNames> {
  /** Name of the map, in a file; the one given in code wins. */
  readonly name?: string | Nothing;
  /** Prefix of image names that have no slash. */
  readonly repository?: string | Lazy | Nothing;
  /** Domain name of new containers. */
  readonly defaultDomain?: string | Lazy | Nothing;
  /** Derive host names from container names; true unless set. */
  readonly setHostname?: Flag | Nothing;
  /** Include the name of the owner in the names of attached volumes. */
  readonly useAttachedParentName?: Flag | Nothing;
  /** Tag of images that have none; `latest` unless set. */
  readonly defaultTag?: string | Lazy | Nothing;
  /** Names of the engines that the map runs on. */
  readonly clients?: OneOrMany<Word> | Nothing;
  /** Lists of containers, by name, to act on together. */
  readonly groups?:
    | { readonly [group: string]: GroupContent<Names['configuration'] | Names['container']> }
    | Nothing;
  /** Container configurations by name. */
  readonly containers?: { readonly [name: string]: ContainerContent<Names> | Nothing } | Nothing;
  /** Volumes by alias: default path inside containers, options. */
  readonly volumes?: { readonly [alias: string]: VolumeContent } | Nothing;
  /** Paths on the host by alias, and their common `root`. */
  readonly host?: HostContent<Names['volume']> | Nothing;
  /** The same as `root` in `host`. */
  readonly hostRoot?: string | Lazy | Nothing;
  /** Network configurations by name. */
  readonly networks?: { readonly [name: string]: NetworkContent | Nothing } | Nothing;
}

/** Configurations, or single containers of them. */
export type GroupContent<Member extends string = string> = OneOrMany<Member> | Nothing;
