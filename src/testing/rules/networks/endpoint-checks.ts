/** What engines find wrong with what a container is to have on a network. */
import { optionalTextAt } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { addressOf, holds } from '../../state/ip-address.js';
import { macAddressOf } from '../../state/mac-address.js';
import type { EndpointRecord, NetworkRecord } from '../../state/network.js';
import { Refusal } from '../../state/refusal.js';
import { faultList, isNewer } from '../engine-words.js';

/** Faults of the settings as such, and with the network where it exists already. */
export function endpointFaults(
  endpoint: EndpointRecord,
  network: NetworkRecord | undefined,
): readonly string[] {
  const addresses = declaredAddresses(endpoint);
  return [
    ...addresses.flatMap(({ text, family }) =>
      addressOf(text)?.family === family ? [] : [`invalid IPv${family} address: ${text}`],
    ),
    ...(network ? networkFaults(endpoint, network) : []),
  ];
}

/** Before it is attached. @throws Refusal */
export function checkEndpoint(state: EngineState, endpoint: EndpointRecord, network: NetworkRecord): void {
  if (isNewer(state)) {
    refuseFaults(endpoint, network);
    return;
  }
  const [first] = endpointFaults(endpoint, network);
  if (first === undefined) return;
  const [, outside] = OUTSIDE.exec(first) ?? [];
  throw outside === undefined
    ? new Refusal(400, first)
    : new Refusal(500, `Invalid address ${outside}: It does not belong to any of this network's subnets`);
}

/** As newer engines do. @param network nothing where it does not exist yet. @throws Refusal */
export function refuseFaults(endpoint: EndpointRecord, network: NetworkRecord | undefined): void {
  const { macAddress } = endpoint;
  if (macAddress !== undefined && macAddressOf(macAddress) === undefined)
    throw new Refusal(400, `invalid MAC address ${macAddress}`);
  const faults = endpointFaults(endpoint, network);
  if (faults.length > 0) throw new Refusal(400, `invalid endpoint settings:${faultList(faults)}`);
}

const OUTSIDE = /^no configured subnet or ip-range contain the IP address (.+)$/;

function networkFaults(endpoint: EndpointRecord, network: NetworkRecord): readonly string[] {
  const texts = declaredAddresses(endpoint).map(({ text }) => text);
  const hasDeclaredSubnet = network.ranges.some(({ declared }) => declared);
  return [
    ...(network.predefined && texts.length > 0
      ? ['user specified IP address is supported on user defined networks only']
      : []),
    ...(network.predefined && (endpoint.aliases ?? []).length > 0
      ? ['network-scoped alias is supported only for containers in user defined networks']
      : []),
    ...(!network.predefined && texts.length > 0 && !hasDeclaredSubnet
      ? [
          'user specified IP address is supported only when connecting to networks with user configured subnets',
        ]
      : texts.filter((text) => !isInside(network, text)).map(outsideOf)),
  ];
}

function outsideOf(text: string): string {
  return `no configured subnet or ip-range contain the IP address ${text}`;
}

function isInside({ ranges }: NetworkRecord, text: string): boolean {
  const address = addressOf(text);
  return address !== undefined && ranges.some(({ subnet }) => holds(subnet, address));
}

function declaredAddresses({ ipamConfig }: EndpointRecord) {
  if (ipamConfig === null) return [];
  return ([4, 6] as const)
    .map((family) => ({ family, text: optionalTextAt(ipamConfig, `IPv${family}Address`) ?? '' }))
    .filter(({ text }) => text !== '');
}
