/** The ranges of addresses of a new network: those that its user names, and one of the engine's own where none is. */
import {
  type Fields,
  fieldsAt,
  fieldsOf,
  isFields,
  listOf,
  optionalTextAt,
} from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import {
  addressOf,
  addressText,
  type Family,
  overlap,
  type Subnet,
  subnetOf,
  subnetText,
} from '../../state/ip-address.js';
import { LowestFree } from '../../state/lowest-free.js';
import type { AddressRange } from '../../state/network.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer, wordsOf } from '../engine-words.js';
import { checkAddressConfig } from './address-config-checks.js';

/**
 * @param configs `IPAM.Config` of the request
 * @throws Refusal: wrong, taken by another network, or nothing left
 */
export function makeAddressRanges(
  state: EngineState,
  configs: readonly Fields[],
  enableIpv6: boolean,
): readonly AddressRange[] {
  checkAddressConfig(state, configs);
  const taken = subnetsInUse(state);
  const declared = configs.map((config) => {
    const range = declaredRange(config);
    if (taken.some((other) => overlap(other, range.subnet)))
      throw new Refusal(403, wordsOf(state, { newer: `invalid pool request: ${OVERLAPS}`, older: OVERLAPS }));
    taken.push(range.subnet);
    return range;
  });
  const has = (family: Family) => declared.some(({ subnet }) => subnet.family === family);
  const ownIpv4 = has(4) ? [] : [ownRange(freeSubnet(state, taken))];
  const ownIpv6 = has(6) || !enableIpv6 ? [] : [ownRange(uniqueLocalSubnet(state))];
  return isNewer(state) ? [...declared, ...ownIpv4, ...ownIpv6] : [...ownIpv4, ...declared, ...ownIpv6];
}

const OVERLAPS = 'Pool overlaps with other one on this address space';

export function configsOf(ipam: Fields): readonly Fields[] {
  return listOf(ipam['Config'], 'Config').filter(isFields);
}

/** A range that nobody asked for, with the gateway as its first address. */
export function ownRange(subnet: Subnet): AddressRange {
  const gateway = addressText({ family: subnet.family, value: subnet.first + 1n });
  const shown = { Subnet: subnetText(subnet), Gateway: gateway };
  return { subnet, gateway, declared: false, shown, addresses: addressesIn(subnet, subnet, [gateway]) };
}

function declaredRange(config: Fields): AddressRange {
  const text = optionalTextAt(config, 'Subnet') ?? '';
  const subnet = subnetAt(text);
  const part = subnetOf(optionalTextAt(config, 'IPRange') ?? '') ?? subnet;
  const auxiliary = Object.values(fieldsAt(config, 'AuxiliaryAddresses')).map(String);
  const gateway = optionalTextAt(config, 'Gateway') || firstOf(subnet, part);
  const addresses = addressesIn(subnet, part, [gateway, ...auxiliary]);
  return { subnet, gateway, declared: true, shown: shownConfig(config), addresses };
}

/** @throws Refusal */
export function subnetAt(text: string): Subnet {
  const subnet = subnetOf(text);
  if (subnet) return subnet;
  throw new Refusal(400, `invalid subnet ${text}: invalid CIDR block notation`);
}

/** The subnet's own address is nobody's; the first one of a part of it may be. */
function firstOf(subnet: Subnet, part: Subnet): string {
  const value = part.first === subnet.first ? subnet.first + 1n : part.first;
  return addressText({ family: subnet.family, value });
}

function addressesIn(subnet: Subnet, part: Subnet, held: readonly string[]): LowestFree {
  const addresses = new LowestFree(part.first, part.last);
  addresses.takeNumber(subnet.first);
  if (subnet.family === 4) addresses.takeNumber(subnet.last);
  for (const text of held) {
    const address = addressOf(text);
    if (address) addresses.takeNumber(address.value);
  }
  return addresses;
}

function shownConfig(config: Fields): Fields {
  const shown = ['Subnet', 'IPRange', 'Gateway'].flatMap((key) => {
    const text = optionalTextAt(config, key);
    return text ? [[key, text] as const] : [];
  });
  const auxiliary = fieldsOf(config['AuxiliaryAddresses'] ?? {}, 'AuxiliaryAddresses');
  const hasAuxiliary = Object.keys(auxiliary).length > 0;
  return { ...Object.fromEntries(shown), ...(hasAuxiliary && { AuxiliaryAddresses: auxiliary }) };
}

function subnetsInUse(state: EngineState): Subnet[] {
  return [...state.networks].flatMap(({ ranges }) => ranges.map(({ subnet }) => subnet));
}

/** As engines have them by default: 15 large ones, then 16 smaller ones. */
const POOLS: readonly string[] = [
  ...Array.from({ length: 15 }, (_, index) => `172.${17 + index}.0.0/16`),
  ...Array.from({ length: 16 }, (_, index) => `192.168.${16 * index}.0/20`),
];

function freeSubnet(state: EngineState, taken: readonly Subnet[]): Subnet {
  for (const pool of POOLS) {
    const subnet = subnetOf(pool);
    if (subnet && !taken.some((other) => overlap(other, subnet))) return subnet;
  }
  if (isNewer(state)) throw new Refusal(400, 'all predefined address pools have been fully subnetted');
  throw new Refusal(404, noPool('IPv4'));
}

/** Newer engines make one up; older ones have none of their own. */
function uniqueLocalSubnet(state: EngineState): Subnet {
  if (!isNewer(state)) throw new Refusal(404, noPool('IPv6'));
  const random = state.newId();
  return subnetAt(`fd${random.slice(0, 2)}:${random.slice(2, 6)}:${random.slice(6, 10)}::/64`);
}

function noPool(family: string): string {
  return `could not find an available, non-overlapping ${family} address pool among the defaults to assign to the network`;
}
