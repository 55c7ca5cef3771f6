/** What engines find wrong with the addresses that a network is to have. */
import { type Fields, optionalTextAt } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { addressOf, holds, type Subnet, subnetOf, subnetText } from '../../state/ip-address.js';
import { Refusal } from '../../state/refusal.js';
import { faultList, isNewer } from '../engine-words.js';

/** Newer engines tell all faults at once; older ones look less closely, and stop at the first. @throws Refusal */
export function checkAddressConfig(state: EngineState, configs: readonly Fields[]): void {
  if (!isNewer(state)) {
    for (const config of configs) checkAsBefore(config);
    return;
  }
  const faults = configs.flatMap(faultsOf);
  if (faults.length > 0) throw new Refusal(400, `invalid network config:${faultList(faults)}`);
}

function faultsOf(config: Fields): readonly string[] {
  const text = optionalTextAt(config, 'Subnet') ?? '';
  const subnet = subnetOf(text);
  if (subnet === undefined) return [`invalid subnet ${text}: invalid CIDR block notation`];
  if (subnet.family === 4 && subnetText(subnet) !== text)
    return [`invalid subnet ${text}: it should be ${subnetText(subnet)}`];
  return [...rangeFaults(config, subnet), ...gatewayFaults(config, subnet)];
}

function rangeFaults(config: Fields, subnet: Subnet): readonly string[] {
  const text = optionalTextAt(config, 'IPRange') ?? '';
  if (text === '') return [];
  const range = subnetOf(text);
  if (range === undefined) return [`invalid ip-range ${text}: invalid CIDR block notation`];
  const isInside = range.family === subnet.family && subnet.first <= range.first && range.last <= subnet.last;
  return isInside
    ? []
    : [`invalid ip-range ${text}: parent subnet ${subnetText(subnet)} doesn't contain ip-range`];
}

function gatewayFaults(config: Fields, subnet: Subnet): readonly string[] {
  const text = optionalTextAt(config, 'Gateway') ?? '';
  if (text === '') return [];
  const gateway = addressOf(text);
  if (gateway === undefined) return [`invalid gateway ${text}: invalid address`];
  return holds(subnet, gateway)
    ? []
    : [`invalid gateway ${text}: parent subnet ${subnetText(subnet)} doesn't contain this address`];
}

function checkAsBefore(config: Fields): void {
  const text = optionalTextAt(config, 'Subnet') ?? '';
  const subnet = subnetOf(text);
  if (subnet === undefined) throw new Refusal(500, `Invalid subnet ${text} : invalid CIDR address: ${text}`);
  const gateway = optionalTextAt(config, 'Gateway') ?? '';
  const address = addressOf(gateway);
  if (gateway !== '' && !(address && holds(subnet, address)))
    throw new Refusal(500, `failed to allocate gateway (${gateway}): Requested address is out of range`);
}
