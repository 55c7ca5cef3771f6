/** `NetworkSettings` of a container's inspection. */
import { type Fields, isFields } from '../../engine/answer/read.js';
import { isAtLeast } from '../../engine/api-version.js';
import type { ContainerRecord } from '../state/container.js';
import { endpointAnswer } from './endpoint.js';
import { portsAnswer } from './ports.js';

/** @param version Until 1.51, its place on the default network is shown at the top as well. */
export function networkSettingsAnswer(container: ContainerRecord, version: string): object {
  const networks = Object.fromEntries(
    [...container.endpoints].map(([name, endpoint]) => [name, endpointAnswer(endpoint, version, container)]),
  );
  const sandbox = container.pid > 0 ? container.id : '';
  return {
    SandboxID: sandbox,
    SandboxKey: sandbox && `/var/run/docker/netns/${sandbox.slice(0, 12)}`,
    Ports: portsAnswer(container),
    ...(!isAtLeast(version, '1.52') && defaultPlace(networks['bridge'])),
    Networks: networks,
  };
}

const NO_PLACE: Fields = {
  EndpointID: '',
  Gateway: '',
  GlobalIPv6Address: '',
  GlobalIPv6PrefixLen: 0,
  IPAddress: '',
  IPPrefixLen: 0,
  IPv6Gateway: '',
  MacAddress: '',
};

/** @param bridge its place on the default network, if it is there */
function defaultPlace(bridge: object | undefined): object {
  const place: Fields = isFields(bridge) ? bridge : NO_PLACE;
  return {
    Bridge: '',
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    ...Object.fromEntries(Object.entries(NO_PLACE).map(([name, nothing]) => [name, place[name] ?? nothing])),
  };
}
