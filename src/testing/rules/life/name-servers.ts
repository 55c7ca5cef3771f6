/** Newer engines look at a container's name servers (`HostConfig.Dns`) when it starts on a network. */
import { isIP } from 'node:net';
import { optionalTextAt, textsAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';

/** @throws Refusal 500 */
export function checkNameServers(state: EngineState, { hostConfig }: ContainerRecord): void {
  const mode = optionalTextAt(hostConfig, 'NetworkMode') ?? '';
  if (!isNewer(state) || /^(?:none|host|container:.*)$/.test(mode)) return;
  for (const address of textsAt(hostConfig, 'Dns')) {
    if (isIP(address) !== 0) continue;
    const text = JSON.stringify(address);
    throw new Refusal(500, `bad nameserver address ${address}: ParseAddr(${text}): ${faultOf(address)}`);
  }
}

/** In the words of Go's reader, as far as they tell something. */
function faultOf(address: string): string {
  const parts = address.split('.');
  if (parts.length === 1 || address.includes(':')) return 'unable to parse IP';
  if (!parts.every((part) => /^\d+$/.test(part))) return 'unexpected character';
  if (parts.some((part) => Number(part) > 255)) return 'IPv4 field has value >255';
  return parts.length < 4 ? 'IPv4 address too short' : 'IPv4 address too long';
}
