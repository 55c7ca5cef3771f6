/** What all instances of a configuration have in common in the body of "create container". */
import type { ContainerCreate, HostConfig } from '../engine/payload.js';
import { type HostBind, hostBinds } from './binds.js';
import { placeLinks } from './endpoint-links.js';
import { checkHealthcheck, healthConfig } from './healthcheck.js';
import { linkTexts } from './links.js';
import { checkMountPaths } from './mount-paths.js';
import { volumeMounts } from './mounts.js';
import { networkModeText } from './network-mode.js';
import { type ContainerOptions, containerOptions } from './options/container-options.js';
import { exposedPorts, portBindings } from './ports.js';
import type { ConfigurationScope } from './scope.js';
import { containerUser } from './user.js';
import { volumesFrom } from './volumes-from.js';

export interface ContainerTemplate {
  readonly body: Omit<ContainerCreate, 'Image' | 'Labels' | 'HostConfig'>;
  readonly hostConfig: HostConfig;
  /** Host paths, which may differ between instances. */
  readonly binds: readonly HostBind[];
  /** Names, on the engine, of the attached volumes that are mounted. */
  readonly volumes: readonly string[];
  /** The user's own options, to be laid over all else. */
  readonly options: ContainerOptions;
  /** To be added to those of the first endpoint. */
  readonly endpointLinks: readonly string[];
}

export function containerTemplate(scope: ConfigurationScope): ContainerTemplate {
  const binds = hostBinds(scope);
  const mounts = volumeMounts(scope);
  checkMountPaths(scope, binds, mounts);
  checkHealthcheck(scope);
  const hostConfig = { ...(mounts.length > 0 && { Mounts: mounts }), ...generatedHostConfig(scope) };
  const options = containerOptions(scope.configuration, scope.report);
  return {
    body: generatedBody(scope),
    binds,
    volumes: [...new Set(mounts.map(({ Source }) => Source))],
    ...placeLinks(scope.configuration, hostConfig, options),
  };
}

function generatedBody({ map, configuration, settings }: ConfigurationScope): ContainerTemplate['body'] {
  const { user, exposes, shares, networkMode, stopSignal, stopTimeout, healthcheck } = configuration;
  const domain = settings.domainname ?? map.defaultDomain;
  return {
    ...(domain !== undefined && { Domainname: domain }),
    ...(user && { User: containerUser(user) }),
    ...(exposes.length > 0 && { ExposedPorts: exposedPorts(exposes) }),
    ...(shares.length > 0 && { Volumes: Object.fromEntries(shares.map((path) => [path, {}])) }),
    ...(networkMode?.kind === 'none' && { NetworkDisabled: true }),
    ...(stopSignal !== undefined && { StopSignal: stopSignal }),
    ...(typeof stopTimeout === 'number' && { StopTimeout: Math.ceil(stopTimeout) }),
    ...(healthcheck && { Healthcheck: healthConfig(healthcheck) }),
  };
}

function generatedHostConfig(scope: ConfigurationScope): HostConfig {
  const from = volumesFrom(scope);
  const links = linkTexts(scope, 'links', scope.configuration.links);
  const networkMode = networkModeText(scope);
  const published = portBindings(scope);
  return {
    ...(from.length > 0 && { VolumesFrom: from }),
    ...(links.length > 0 && { Links: links }),
    ...(networkMode !== undefined && { NetworkMode: networkMode }),
    ...(Object.keys(published).length > 0 && { PortBindings: published }),
  };
}
