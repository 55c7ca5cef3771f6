/** Takes a place on one network, and leaves it. Whether ports are published is for others to see to. */
import { optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { addressOf, addressText, type Family, holds } from '../../state/ip-address.js';
import { macAddressOf } from '../../state/mac-address.js';
import type { AttachedAddress, EndpointRecord, NetworkRecord } from '../../state/network.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import { checkEndpoint } from './endpoint-checks.js';

/** Nothing is taken where it is refused. @throws Refusal: an address is taken, or wrong, or none is left */
export function attachEndpoint(
  state: EngineState,
  container: ContainerRecord,
  endpoint: EndpointRecord,
  network: NetworkRecord,
): void {
  checkEndpoint(state, endpoint, network);
  endpoint.network = network;
  endpoint.named = !network.predefined;
  const declaredMac = declaredMacAddress(endpoint);
  const ipv4 = takeAddress(state, network, endpoint, 4);
  try {
    const ipv6 = takeAddress(state, network, endpoint, 6);
    const macAddress = declaredMac ?? madeUpMacAddress(state, ipv4);
    endpoint.attached = { id: state.newId(), macAddress, ipv4, ipv6 };
    network.attached.set(container.id, endpoint.attached);
  } catch (error) {
    releaseAddress(network, ipv4);
    throw error;
  }
}

export function detachEndpoint(container: ContainerRecord, endpoint: EndpointRecord): void {
  const { network, attached } = endpoint;
  if (network === undefined || attached === undefined) return;
  endpoint.attached = undefined;
  network.attached.delete(container.id);
  releaseAddress(network, attached.ipv4);
  releaseAddress(network, attached.ipv6);
}

const NO_ADDRESS: AttachedAddress = { address: '', prefixLength: 0, gateway: '' };

function takeAddress(
  state: EngineState,
  network: NetworkRecord,
  { ipamConfig }: EndpointRecord,
  family: Family,
): AttachedAddress {
  const ranges = network.ranges.filter(({ subnet }) => subnet.family === family);
  if (ranges.length === 0) return NO_ADDRESS;
  const wanted = addressOf(optionalTextAt(ipamConfig ?? {}, `IPv${family}Address`) ?? '');
  for (const { subnet, addresses, gateway } of ranges) {
    if (wanted && !holds(subnet, wanted)) continue;
    if (wanted && !addresses.takeNumber(wanted.value)) throw new Refusal(403, 'Address already in use');
    const value = wanted?.value ?? addresses.take();
    if (value === undefined) continue;
    const leadsOutside = !network.internal || !isNewer(state);
    return {
      address: addressText({ family, value }),
      prefixLength: subnet.prefixLength,
      gateway: leadsOutside ? gateway : '',
    };
  }
  throw new Refusal(
    500,
    `no available IPv${family} addresses on this network's address pools: ${network.name} (${network.id})`,
  );
}

function releaseAddress({ ranges }: NetworkRecord, { address }: AttachedAddress): void {
  const known = addressOf(address);
  if (known === undefined) return;
  ranges.find(({ subnet }) => holds(subnet, known))?.addresses.release(known.value);
}

/** The older generation looks at it only now. @throws Refusal 500 */
function declaredMacAddress({ macAddress }: EndpointRecord): string | undefined {
  if (macAddress === undefined) return undefined;
  const known = macAddressOf(macAddress);
  if (known !== undefined) return known;
  throw new Refusal(500, `address ${macAddress}: invalid MAC address`);
}

/** Older engines write the IPv4 address in hexadecimal digits; newer ones make one up. */
function madeUpMacAddress(state: EngineState, { address }: AttachedAddress): string {
  const known = addressOf(address);
  if (known === undefined) return '';
  const random = state.newId();
  const digits = isNewer(state)
    ? `${random.slice(0, 1)}2${random.slice(1, 11)}`
    : `0242${known.value.toString(16).padStart(8, '0')}`;
  return digits.replace(/..(?!$)/g, '$&:');
}
