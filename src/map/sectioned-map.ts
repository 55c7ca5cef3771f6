/** The parts of a map that have names: containers, volumes, networks and host paths. Manual, section 3.7.1. */
import type { Lazy } from '../lazy/lazy.js';
import { AttributedMap } from './attributed-map.js';
import type { ContainerConfiguration } from './container-configuration.js';
import type { MapContent } from './content/map.js';
import type { HostVolumeConfiguration } from './host-volume-configuration.js';
import type { MapState } from './map-state.js';
import type { NamedAccess } from './named-access.js';
import type { NetworkConfiguration } from './network-configuration.js';
import type { VolumeAccess } from './volume-access.js';
import type { VolumeConfiguration } from './volume-configuration.js';

export abstract class SectionedMap extends AttributedMap {
  protected abstract readonly state: MapState;

  /** Created on first access; see `getExisting`. */
  get containers(): NamedAccess<ContainerConfiguration> {
    return this.state.containers.access;
  }

  /** Replaces all containers. */
  set containers(content: object) {
    this.state.replace('containers', content);
  }

  /** Created on first access, as containers are. */
  get volumes(): VolumeAccess {
    return this.state.volumes.access;
  }

  set volumes(content: object) {
    this.state.replace('volumes', content);
  }

  get networks(): NamedAccess<NetworkConfiguration> {
    return this.state.networks.access;
  }

  set networks(content: object) {
    this.state.replace('networks', content);
  }

  get host(): HostVolumeConfiguration {
    return this.state.host.access;
  }

  set host(content: object) {
    this.state.replace('host', content);
  }

  /** The same as `root` in `host`. */
  get hostRoot(): string | Lazy | undefined {
    return this.state.host.declaration.root;
  }

  set hostRoot(value: MapContent['hostRoot']) {
    this.host['root'] = value ?? undefined;
  }

  /** Created if there is none. */
  get(container: string): ContainerConfiguration {
    return this.state.containers.getOrCreate(container);
  }

  getVolume(alias: string): VolumeConfiguration {
    return this.state.volumes.getOrCreate(alias);
  }

  getNetwork(network: string): NetworkConfiguration {
    return this.state.networks.getOrCreate(network);
  }

  getExisting(container: string): ContainerConfiguration | undefined {
    return this.state.containers.get(container);
  }

  getExistingVolume(alias: string): VolumeConfiguration | undefined {
    return this.state.volumes.get(alias);
  }

  getExistingNetwork(network: string): NetworkConfiguration | undefined {
    return this.state.networks.get(network);
  }

  /** Names and configurations, without abstract ones. */
  *[Symbol.iterator](): Generator<readonly [string, ContainerConfiguration], void> {
    for (const [name, configuration] of this.containers) {
      if (!configuration.abstract) yield [name, configuration];
    }
  }
}
