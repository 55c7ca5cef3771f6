/** A map that knows the names of its parts. */
import type { ContainerConfiguration } from '../map/container-configuration.js';
import type { ContainerMap } from '../map/container-map.js';
import type { NetworkConfiguration } from '../map/network-configuration.js';
import type { VolumeEntry } from '../map/volume-access.js';
import type { VolumeConfiguration } from '../map/volume-configuration.js';

/**
 * `map.containers.app1` is there, and `map.containers.ap1` a type error, as are other volumes and networks than those
 * that were declared. `map.get('app2')` makes a container that was not.
 */
export interface DefinedMap<
  Container extends string = string,
  Volume extends string = string,
  Network extends string = string,
> extends ContainerMap {
  get containers(): Declared<Container, ContainerConfiguration>;
  /** Replaces all containers. */
  set containers(content: object);
  get volumes(): Declared<Volume, VolumeEntry, VolumeConfiguration>;
  set volumes(content: object);
  get networks(): Declared<Network, NetworkConfiguration>;
  set networks(content: object);
}

/** Values by name; iterates over pairs of name and value. */
type Declared<Name extends string, Value, Item = Value> = { [Key in Name]: Value } & {
  [Symbol.iterator](): Iterator<readonly [string, Item]>;
};
