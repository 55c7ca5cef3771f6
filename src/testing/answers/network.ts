/** Networks, as lists and inspections show them. */
import { isAtLeast } from '../../engine/api-version.js';
import type { EngineState } from '../state/engine-state.js';
import { timeText } from '../state/moment.js';
import type { AttachedAddress, NetworkRecord } from '../state/network.js';

/** In a list. Who is on it is left out. @param version of the API that is asked for */
export function networkSummary(network: NetworkRecord, version: string): object {
  return networkFields(network, version, {});
}

/** With the containers that are on it. */
export function networkAnswer(state: EngineState, network: NetworkRecord, version: string): object {
  const containers = [...network.attached].map(([id, { id: endpointId, macAddress, ipv4, ipv6 }]) => [
    id,
    {
      Name: state.containers.find(id)?.name ?? '',
      EndpointID: endpointId,
      MacAddress: macAddress,
      IPv4Address: withPrefix(ipv4),
      IPv6Address: withPrefix(ipv6),
    },
  ]);
  return networkFields(network, version, Object.fromEntries(containers));
}

function networkFields(network: NetworkRecord, version: string, containers: object): object {
  return {
    Name: network.name,
    Id: network.id,
    Created: timeText(network.created),
    Scope: 'local',
    Driver: network.driver,
    ...(isAtLeast(version, '1.47') && { EnableIPv4: true }),
    EnableIPv6: network.enableIpv6,
    IPAM: {
      Driver: network.ipam.driver,
      Options: network.ipam.options,
      Config: shownRanges(network, version),
    },
    Internal: network.internal,
    Attachable: network.attachable,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: containers,
    Options: network.options,
    Labels: network.labels,
  };
}

/** Older engines have an empty list for networks without addresses. */
function shownRanges({ ranges }: NetworkRecord, version: string): readonly object[] | null {
  if (ranges.length === 0 && isAtLeast(version, '1.44')) return null;
  return ranges.map(({ shown }) => shown);
}

function withPrefix({ address, prefixLength }: AttachedAddress): string {
  return address === '' ? '' : `${address}/${prefixLength}`;
}
