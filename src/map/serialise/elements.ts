/** Elements of lists, and structured values, with named fields. */
import { Lazy } from '../../lazy/lazy.js';
import type {
  AttachedVolume,
  BoundVolume,
  ConsumedVolume,
  ContainerLink,
  ExecCommand,
  HealthCheck,
  NetworkEndpoint,
  NetworkMode,
  PortBinding,
  User,
} from '../elements.js';
import { original, originals } from './late.js';
import { type Spelling, spelled, spelledName } from './spelling.js';

export function bindObject(bind: BoundVolume<Lazy>, spelling: Spelling): object {
  const readonly = bind.readonly ? true : undefined;
  if (bind.kind === 'shared') return spelled({ name: bind.name, readonly }, spelling);
  const { path, hostPath } = bind;
  // Also without a path for any instance.
  const paths = { [spelledName('hostPath', spelling)]: originals(hostPath) };
  return { ...spelled({ path: original(path) }, spelling), ...paths, ...spelled({ readonly }, spelling) };
}

/** Of `uses` or `attaches`. */
export function useObject(volume: ConsumedVolume | AttachedVolume, spelling: Spelling): object {
  const path = volume.kind === 'used' ? volume.path : undefined;
  return spelled({ name: volume.name, path, readonly: volume.readonly ? true : undefined }, spelling);
}

export function linkObject({ container, alias }: ContainerLink, spelling: Spelling): object {
  return spelled({ container, alias }, spelling);
}

export function portObject(binding: PortBinding<Lazy>, spelling: Spelling): object {
  const { exposedPort, protocol, hostPort, interface: hostInterface, ipv6 } = binding;
  return spelled(
    {
      exposedPort: protocol === 'tcp' ? exposedPort : `${exposedPort}/${protocol}`,
      hostPort: original(hostPort),
      interface: original(hostInterface),
      ipv6: ipv6 ? true : undefined,
    },
    spelling,
  );
}

export function endpointObject(endpoint: NetworkEndpoint<Lazy>, spelling: Spelling): object {
  return spelled(
    {
      networkName: endpoint.networkName,
      aliases: originals(endpoint.aliases),
      links: endpoint.links.map((link) => linkObject(link, spelling)),
      ipv4Address: original(endpoint.ipv4Address),
      ipv6Address: original(endpoint.ipv6Address),
      linkLocalIps: originals(endpoint.linkLocalIps),
    },
    spelling,
  );
}

export function execObject({ command, user, policy }: ExecCommand<Lazy>, spelling: Spelling): object {
  return spelled({ command: originals(command), user: original(user), policy }, spelling);
}

export function healthcheckObject(healthcheck: HealthCheck, spelling: Spelling): object {
  return spelled({ ...healthcheck }, spelling);
}

/** In words, or as fields where the words would be read otherwise. */
export function userValue(user: User | Lazy, spelling: Spelling): unknown {
  if (user instanceof Lazy) return original(user);
  const { user: name, group } = user;
  if (name.includes(':') || group?.includes(':')) return spelled({ user: name, group }, spelling);
  return group === undefined ? name : `${name}:${group}`;
}

/** In a word, or as a pair where the name of a container would be read otherwise. */
export function networkModeValue(mode: NetworkMode): string | readonly unknown[] {
  switch (mode.kind) {
    case 'none':
      return 'disabled';
    case 'bridge':
    case 'host':
      return mode.kind;
    case 'foreign':
      return `container:${mode.container}`;
    case 'container':
      return /^(?:none|disabled|bridge|host|container:.*|\/.*|)$/s.test(mode.container)
        ? [mode.container, null]
        : mode.container;
    default:
      return mode satisfies never;
  }
}
