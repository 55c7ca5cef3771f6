/** Networks as the cases need them. */
import type { NetworkCreate } from '../../../src/engine/payload.js';
import type { ContractContext } from './contract-context.js';

/** @returns the new network's name */
export async function network(
  context: ContractContext,
  text: string,
  more: Partial<NetworkCreate> = {},
): Promise<string> {
  const payload = networkPayload(context, text, more);
  await context.engine.networks.create(payload);
  return payload.Name;
}

export function networkPayload(
  context: ContractContext,
  text: string,
  more: Partial<NetworkCreate> = {},
): NetworkCreate {
  return { Name: context.name(text), Driver: 'bridge', Internal: false, Options: {}, Labels: {}, ...more };
}

/** Addresses that a network has: each case names a third number of its own. */
export function subnet(third: number): { IPAM: { Config: readonly [{ Subnet: string; Gateway: string }] } } {
  return { IPAM: { Config: [{ Subnet: `10.214.${third}.0/24`, Gateway: `10.214.${third}.1` }] } };
}
