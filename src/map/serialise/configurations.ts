/** Configurations as objects that can be read again: only what is set. */
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration, NetworkDeclaration, VolumeDeclaration } from '../declaration.js';
import { buildObject } from './build.js';
import {
  bindObject,
  endpointObject,
  execObject,
  healthcheckObject,
  linkObject,
  networkModeValue,
  portObject,
  useObject,
  userValue,
} from './elements.js';
import { original, originals } from './late.js';
import { type Spelling, spelled } from './spelling.js';

export function containerObject(container: ContainerDeclaration<Lazy>, spelling: Spelling): object {
  const { name: _, build, user, networkMode, healthcheck, ...rest } = container;
  const properties = spelled(
    {
      ...rest,
      build: build === undefined ? undefined : buildObject(build, spelling),
      shares: originals(container.shares),
      binds: container.binds.map((bind) => bindObject(bind, spelling)),
      attaches: container.attaches.map((volume) => useObject(volume, spelling)),
      uses: container.uses.map((volume) => useObject(volume, spelling)),
      links: container.links.map((link) => linkObject(link, spelling)),
      exposes: container.exposes.map((binding) => portObject(binding, spelling)),
      networks: container.networks.map((endpoint) => endpointObject(endpoint, spelling)),
      execCommands: container.execCommands.map((command) => execObject(command, spelling)),
      permissions: original(container.permissions),
      compare: { ...container.compare },
      createOptions: originals(container.createOptions),
      hostConfig: originals(container.hostConfig),
      user: user === undefined ? undefined : userValue(user, spelling),
      networkMode: networkMode === undefined ? undefined : networkModeValue(networkMode),
    },
    spelling,
  );
  // Also one without anything in it: it takes the place of that of a configuration that is extended.
  return healthcheck === undefined
    ? properties
    : { ...properties, healthcheck: healthcheckObject(healthcheck, spelling) };
}

export function volumeObject(volume: VolumeDeclaration<Lazy>, spelling: Spelling): object {
  const { alias: _, user, ...rest } = volume;
  return spelled(
    {
      ...rest,
      defaultPath: original(volume.defaultPath),
      driverOptions: originals(volume.driverOptions),
      createOptions: originals(volume.createOptions),
      permissions: original(volume.permissions),
      user: user === undefined ? undefined : userValue(user, spelling),
    },
    spelling,
  );
}

export function networkObject(network: NetworkDeclaration<Lazy>, spelling: Spelling): object {
  const { name: _, ...rest } = network;
  return spelled(
    {
      ...rest,
      driver: original(network.driver),
      driverOptions: originals(network.driverOptions),
      createOptions: originals(network.createOptions),
    },
    spelling,
  );
}
