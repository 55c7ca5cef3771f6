/** The networks that a container is on, with the settings of its endpoints. */
import type { EndpointSettings, NetworkMembership } from '../engine/payload.js';
import type { ContainerDeclaration } from '../map/declaration.js';
import type { NetworkEndpoint } from '../map/elements.js';
import { isPresetNetwork } from '../map/preset-networks.js';
import { linkTexts } from './links.js';
import { networkName } from './names.js';
import type { ConfigurationScope } from './scope.js';

/** What is declared, except that a container whose networking is disabled is on no network. */
export function declaredEndpoints(configuration: ContainerDeclaration): readonly NetworkEndpoint[] {
  return configuration.networkMode?.kind === 'none' ? [] : configuration.networks;
}

/** @param containerLinks links of the container itself that its first endpoint is to have as well */
export function networkConnections(
  scope: ConfigurationScope,
  containerLinks: readonly string[],
): readonly NetworkMembership[] {
  const { map, configuration, report } = scope;
  return declaredEndpoints(configuration).map((endpoint, index) => {
    const { networkName: name } = endpoint;
    if (!isPresetNetwork(name) && !map.networks.has(name)) {
      const unknown = { name, known: map.networks.keys() };
      report('networks', { code: 'unknown-network', message: `there is no network '${name}'`, unknown });
    }
    const links = [...linkTexts(scope, 'networks', endpoint.links), ...(index === 0 ? containerLinks : [])];
    return { network: networkName(map.name, name), endpoint: endpointSettings(endpoint, new Set(links)) };
  });
}

function endpointSettings(endpoint: NetworkEndpoint, links: ReadonlySet<string>): EndpointSettings {
  const { aliases, ipv4Address, ipv6Address, linkLocalIps } = endpoint;
  const addresses = {
    ...(ipv4Address !== undefined && { IPv4Address: ipv4Address }),
    ...(ipv6Address !== undefined && { IPv6Address: ipv6Address }),
    ...(linkLocalIps.length > 0 && { LinkLocalIPs: linkLocalIps }),
  };
  return {
    ...(aliases.length > 0 && { Aliases: aliases }),
    ...(links.size > 0 && { Links: [...links] }),
    ...(Object.keys(addresses).length > 0 && { IPAMConfig: addresses }),
  };
}
