/** What an old container and the new one that takes its place cannot, or should not, have at the same time. */
import { type Fields, fieldsAt } from '../../engine/answer/read.js';
import type { ContainerCreate } from '../../engine/payload.js';
import type { ContainerDetails, ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { declaredMounts } from './mounted.js';

export interface OldAndNew {
  readonly item: ContainerItem;
  /** How the new one is made. */
  readonly payload: ContainerCreate;
  readonly observed: ObservedContainer;
  readonly details: ContainerDetails;
  readonly formerName: string;
}

interface Clash {
  readonly reason: string;
  /** The engine refuses it. If not, it depends on what runs in them: who writes the map may know that they get along. */
  readonly certain: boolean;
}

export function clashesOf(pair: OldAndNew): readonly Clash[] {
  return [
    ...portClashes(pair),
    ...addressClashes(pair),
    ...nameClashes(pair),
    ...taskClashes(pair),
    ...stackClashes(pair),
    ...volumeClashes(pair),
  ];
}

/** Ports that the engine chooses are never the same. */
function portClashes({ payload, details }: OldAndNew): readonly Clash[] {
  const taken = new Set(hostPorts(fieldsAt(details.hostConfiguration, 'PortBindings')));
  return hostPorts(payload.HostConfig.PortBindings ?? {})
    .filter((port) => taken.has(port))
    .map((port) => certain(`both publish port ${port} of the host`));
}

/** `8080/tcp`; whatever the addresses, for one of them may stand for all. */
function hostPorts(bindings: Fields): readonly string[] {
  return Object.entries(bindings).flatMap(([exposed, mappings]) => {
    const protocol = exposed.split('/')[1] ?? 'tcp';
    const list: readonly unknown[] = Array.isArray(mappings) ? mappings : [];
    return list.flatMap((mapping) => {
      const port = typeof mapping === 'object' && mapping && 'HostPort' in mapping ? mapping.HostPort : '';
      return typeof port === 'string' && port !== '' && port !== '0' ? [`${port}/${protocol}`] : [];
    });
  });
}

function addressClashes({ item, payload }: OldAndNew): readonly Clash[] {
  const addresses = item.networks.flatMap(({ endpoint }) => {
    const { IPv4Address, IPv6Address, LinkLocalIPs = [] } = endpoint.IPAMConfig ?? {};
    return [...(IPv4Address ? [IPv4Address] : []), ...(IPv6Address ? [IPv6Address] : []), ...LinkLocalIPs];
  });
  const hardware = payload['MacAddress'];
  if (typeof hardware === 'string' && hardware !== '') addresses.push(hardware);
  return addresses.map((address) => certain(`both have the address ${address}`));
}

/** Links on the default network, and a change of name, hold for one container at a time. */
function nameClashes({ item, observed, formerName }: OldAndNew): readonly Clash[] {
  return [
    ...(observed.linkedFrom ?? []).map((link) => certain(`${link.split('/', 1).join()} links to it`)),
    ...(formerName === item.name ? [] : [certain(`it was ${formerName}`)]),
  ];
}

function taskClashes({ item }: OldAndNew): readonly Clash[] {
  const { state } = item.ready;
  return state === 'completed' ? [{ reason: 'both are at the same task', certain: false }] : [];
}

function stackClashes({ payload }: OldAndNew): readonly Clash[] {
  const { NetworkMode: mode = '' } = payload.HostConfig;
  const shared = mode === 'host' || mode.startsWith('container:');
  return shared ? [{ reason: 'both use one network stack', certain: false }] : [];
}

function volumeClashes({ payload }: OldAndNew): readonly Clash[] {
  const own = [...declaredMounts(payload).values()]
    .filter(({ kind, readonly }) => !readonly && (kind === 'bind' || kind === 'volume'))
    .map(({ path }) => path);
  const shared = (payload.HostConfig.VolumesFrom ?? []).filter((text) => !text.endsWith(':ro'));
  return [...own, ...shared].map((what) => ({ reason: `both write to ${what}`, certain: false }));
}

function certain(reason: string): Clash {
  return { reason, certain: true };
}
