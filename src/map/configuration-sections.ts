/** The sections of a map that hold configurations by name. */
import { frozen } from '../common/frozen.js';
import type { Lazy } from '../lazy/lazy.js';
import { ContainerConfiguration } from './container-configuration.js';
import type { ContainerContent } from './content/container.js';
import type { NetworkContent } from './content/network.js';
import type { VolumeContent } from './content/volume.js';
import type { ContainerDeclaration, NetworkDeclaration, VolumeDeclaration } from './declaration.js';
import { emptyContainer } from './input/container.js';
import { emptyNetwork } from './input/network.js';
import { emptyVolume } from './input/volume.js';
import { mergeContainer } from './merge.js';
import { mergeNetwork, mergeVolume } from './merge-parts.js';
import { NamedConfigurations } from './named-configurations.js';
import { NetworkConfiguration } from './network-configuration.js';
import { underAlias, underName } from './under-name.js';
import { VolumeConfiguration } from './volume-configuration.js';

export type Containers = NamedConfigurations<
  ContainerDeclaration<Lazy>,
  ContainerContent,
  ContainerConfiguration
>;
export type Volumes = NamedConfigurations<VolumeDeclaration<Lazy>, VolumeContent, VolumeConfiguration>;
export type Networks = NamedConfigurations<NetworkDeclaration<Lazy>, NetworkContent, NetworkConfiguration>;

export function containerSection(): Containers {
  return new NamedConfigurations({
    key: 'containers',
    called: 'a container',
    namesOnEngine: true,
    empty: frozen(emptyContainer('')),
    make: () => new ContainerConfiguration(),
    asItem: (value) => (value instanceof ContainerConfiguration ? value : undefined),
    rename: underName,
    merge: mergeContainer,
  });
}

export function volumeSection(): Volumes {
  return new NamedConfigurations({
    key: 'volumes',
    called: 'a volume',
    namesOnEngine: false,
    empty: frozen(emptyVolume('')),
    make: () => new VolumeConfiguration(),
    asItem: (value) => (value instanceof VolumeConfiguration ? value : undefined),
    rename: underAlias,
    merge: mergeVolume,
  });
}

export function networkSection(): Networks {
  return new NamedConfigurations({
    key: 'networks',
    called: 'a network',
    namesOnEngine: true,
    empty: frozen(emptyNetwork('')),
    make: () => new NetworkConfiguration(),
    asItem: (value) => (value instanceof NetworkConfiguration ? value : undefined),
    rename: underName,
    merge: mergeNetwork,
  });
}
