/** What distinguishes one end of a connection to a network: as declared, and as an engine keeps it. */
import { type Fields, isFields } from '../../engine/answer/read.js';
import type { EndpointSettings } from '../../engine/payload.js';
import { canonicalAddress } from './addresses.js';

/** Lists are sorted; an address that is left to the engine is absent. */
export interface EndpointFacts {
  readonly aliases: readonly string[];
  readonly links: readonly string[];
  readonly ipv4: string | undefined;
  readonly ipv6: string | undefined;
  readonly linkLocal: readonly string[];
}

export function declaredFacts({ Aliases, Links, IPAMConfig }: EndpointSettings): EndpointFacts {
  return {
    aliases: sorted(Aliases ?? []),
    links: sorted(Links ?? []),
    ipv4: IPAMConfig?.IPv4Address,
    ipv6: IPAMConfig?.IPv6Address && canonicalAddress(IPAMConfig.IPv6Address),
    linkLocal: sorted((IPAMConfig?.LinkLocalIPs ?? []).map(canonicalAddress)),
  };
}

/** Engines write `null` for what was not given. */
export function observedFacts(endpoint: Fields): EndpointFacts {
  const addresses = isFields(endpoint['IPAMConfig']) ? endpoint['IPAMConfig'] : {};
  return {
    aliases: sorted(textsIn(endpoint['Aliases'])),
    links: sorted(textsIn(endpoint['Links']).map((link) => link.replace(/^\//, ''))),
    ipv4: addressIn(addresses['IPv4Address']),
    ipv6: addressIn(addresses['IPv6Address']),
    linkLocal: sorted(textsIn(addresses['LinkLocalIPs']).map(canonicalAddress)),
  };
}

/** Id of the network that it was last connected to; absent where it never was. */
export function networkIdIn(endpoint: Fields): string | undefined {
  const id = endpoint['NetworkID'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Names under which it is found on the network beside its aliases: Docker 26 and newer tell them apart. */
export function furtherNames(endpoint: Fields): readonly string[] {
  return textsIn(endpoint['DNSNames']);
}

function addressIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? canonicalAddress(value) : undefined;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted();
}
