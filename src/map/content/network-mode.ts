/** `networkMode`. Manual, section 3.7.1, "Networking". */
import type { Nothing } from './values.js';

/**
 * A mode; a container of the map, or `[configuration, instance]`; `container:` or `/` before the name of a container
 * that no map manages. `none`, `disabled`, null, false and an empty text turn networking off.
 */
export type NetworkModeContent<Container extends string = string, Configuration extends string = string> =
  | Nothing
  | 'bridge'
  | 'host'
  | 'none'
  | 'disabled'
  | ''
  | false
  | Container
  | `container:${string}`
  | `/${string}`
  | readonly [configuration: Configuration, instance: string | Nothing];
