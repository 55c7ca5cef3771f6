/** A container's place on a network, as container answers show it. */
import { optionalTextAt } from '../../engine/answer/read.js';
import { isAtLeast } from '../../engine/api-version.js';
import type { ContainerRecord } from '../state/container.js';
import type { AttachedAddress, EndpointRecord } from '../state/network.js';

/**
 * For an inspection. `DNSNames` came with API 1.44, `GwPriority` with 1.48; the short id stands among the aliases
 * below 1.45.
 *
 * @param version of the API that is asked for
 */
export function endpointAnswer(
  endpoint: EndpointRecord,
  version: string,
  container: ContainerRecord,
): object {
  const { ipamConfig, links, driverOptions } = endpoint;
  return {
    IPAMConfig: ipamConfig,
    Links: links,
    Aliases: aliasesOf(endpoint, version, container),
    ...common(endpoint, version),
    DriverOpts: driverOptions,
    ...(isAtLeast(version, '1.44') && {
      DNSNames: endpoint.named
        ? unique([container.name, ...(endpoint.aliases ?? []), ...ownNames(container)])
        : null,
    }),
  };
}

/** For a list, which of what was declared has the addresses alone. */
export function endpointSummary(endpoint: EndpointRecord, version: string): object {
  const { IPv4Address, IPv6Address } = endpoint.ipamConfig ?? {};
  return {
    IPAMConfig: endpoint.ipamConfig && { IPv4Address, IPv6Address },
    Links: null,
    Aliases: null,
    ...common(endpoint, version),
    DriverOpts: null,
    DNSNames: isAtLeast(version, '1.44') ? null : undefined,
  };
}

/** What is undefined is not sent. */
function common({ network, attached, gatewayPriority, macAddress }: EndpointRecord, version: string) {
  // Newer engines show a declared address also where the container does not run.
  const declared = macAddress !== undefined && isAtLeast(version, '1.44') ? macAddress : '';
  const { ipv4, ipv6 } = attached ?? NOWHERE;
  return {
    MacAddress: attached?.macAddress ?? declared,
    GwPriority: isAtLeast(version, '1.48') ? gatewayPriority : undefined,
    NetworkID: network?.id ?? '',
    EndpointID: attached?.id ?? '',
    Gateway: ipv4.gateway,
    IPAddress: ipv4.address,
    IPPrefixLen: ipv4.prefixLength,
    IPv6Gateway: ipv6.gateway,
    GlobalIPv6Address: ipv6.address,
    GlobalIPv6PrefixLen: ipv6.prefixLength,
  };
}

const NO_ADDRESS: AttachedAddress = { address: '', prefixLength: 0, gateway: '' };
const NOWHERE = { ipv4: NO_ADDRESS, ipv6: NO_ADDRESS };

function aliasesOf(
  { aliases, named }: EndpointRecord,
  version: string,
  container: ContainerRecord,
): readonly string[] | null {
  if (!named || isAtLeast(version, '1.45')) return aliases;
  return unique([...(aliases ?? []), ...ownNames(container)]);
}

function ownNames({ id, config }: ContainerRecord): readonly string[] {
  const hostname = optionalTextAt(config, 'Hostname') ?? '';
  return [id.slice(0, 12), ...(hostname === '' ? [] : [hostname])];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
