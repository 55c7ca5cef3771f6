/** Whether a declaration still has values to come. */
import { Lazy } from '../../lazy/lazy.js';
import type {
  ContainerDeclaration,
  HostDeclaration,
  MapDeclaration,
  NetworkDeclaration,
  VolumeDeclaration,
} from '../declaration.js';
import type { BoundVolume, HostPath, NetworkEndpoint } from '../elements.js';

/** Every value is known. */
export function isKnown(map: MapDeclaration<Lazy>): map is MapDeclaration {
  return (
    !attributesHoldLazy(map) &&
    !hostHoldsLazy(map.host) &&
    !some(map.containers, containerHoldsLazy) &&
    !some(map.volumes, volumeHoldsLazy) &&
    !some(map.networks, networkHoldsLazy)
  );
}

export function attributesHoldLazy({ repository, defaultDomain, defaultTag }: MapDeclaration<Lazy>): boolean {
  return isLazy(repository) || isLazy(defaultDomain) || isLazy(defaultTag);
}

export function containerHoldsLazy(container: ContainerDeclaration<Lazy>): boolean {
  return (
    isLazy(container.user) ||
    isLazy(container.permissions) ||
    holdsLazy(container.build) ||
    container.shares.some(isLazy) ||
    container.binds.some(bindHoldsLazy) ||
    container.exposes.some((binding) => isLazy(binding.hostPort) || isLazy(binding.interface)) ||
    container.networks.some(endpointHoldsLazy) ||
    container.execCommands.some(({ command, user }) => holdsLazy(command) || isLazy(user)) ||
    holdsLazy(container.createOptions) ||
    holdsLazy(container.hostConfig)
  );
}

export function volumeHoldsLazy(volume: VolumeDeclaration<Lazy>): boolean {
  return (
    isLazy(volume.defaultPath) ||
    isLazy(volume.user) ||
    isLazy(volume.permissions) ||
    holdsLazy(volume.driverOptions) ||
    holdsLazy(volume.createOptions)
  );
}

export function networkHoldsLazy(network: NetworkDeclaration<Lazy>): boolean {
  return isLazy(network.driver) || holdsLazy(network.driverOptions) || holdsLazy(network.createOptions);
}

export function hostHoldsLazy({ root, paths }: HostDeclaration<Lazy>): boolean {
  return isLazy(root) || some(paths, hostPathHoldsLazy);
}

export function hostPathHoldsLazy(path: HostPath<Lazy>): boolean {
  return isLazy(path) || (typeof path !== 'string' && Object.values(path).some(isLazy));
}

function bindHoldsLazy(bind: BoundVolume<Lazy>): boolean {
  return bind.kind === 'host' && (isLazy(bind.path) || hostPathHoldsLazy(bind.hostPath));
}

function endpointHoldsLazy(endpoint: NetworkEndpoint<Lazy>): boolean {
  const { aliases, ipv4Address, ipv6Address, linkLocalIps } = endpoint;
  return isLazy(ipv4Address) || isLazy(ipv6Address) || aliases.some(isLazy) || linkLocalIps.some(isLazy);
}

/** In plain data, at any depth. */
export function holdsLazy(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isLazy(value) || Object.values(value).some(holdsLazy);
}

function isLazy(value: unknown): value is Lazy {
  return value instanceof Lazy;
}

function some<Item>(items: ReadonlyMap<string, Item>, test: (item: Item) => boolean): boolean {
  for (const item of items.values()) if (test(item)) return true;
  return false;
}
