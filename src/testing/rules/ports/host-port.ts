/** Finds the port of the host that a container's port is published on, or the engine's words on why there is none. */
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer, wordsOf } from '../engine-words.js';

interface HostPortWish {
  readonly protocol: string;
  /** It must be free on all of them. */
  readonly hostIps: readonly string[];
  /** A port, `first-last`, or empty or `0`: any. */
  readonly hostPort: string;
  /** Address, port and protocol inside: `172.17.0.2:80/tcp`. */
  readonly target: string;
}

/** @throws Refusal 500 */
export function freeHostPort(state: EngineState, wish: HostPortWish): number {
  const [first = 0, last = first] = wish.hostPort.split('-').map(Number);
  if (first === last && first !== 0) {
    for (const hostIp of wish.hostIps) checkFree(state, wish, first, hostIp);
    return first;
  }
  const { protocol, hostIps } = wish;
  const port =
    first === 0
      ? state.ports.nextEphemeral(protocol, hostIps)
      : state.ports.firstFree(protocol, { first, last }, hostIps);
  if (port === undefined) throw new Refusal(500, 'all ports are allocated');
  return port;
}

function checkFree(state: EngineState, wish: HostPortWish, port: number, hostIp: string): void {
  const { protocol, target } = wish;
  const holder = state.ports.holder(protocol, port, hostIp);
  const isForeign = state.ports.foreign.has(`${protocol}/${port}`);
  if (holder === undefined && !isForeign) return;
  // Older engines only know what they gave for that very address; then the socket cannot be opened.
  if (holder !== undefined && (isNewer(state) || holder === hostIp))
    throw new Refusal(500, `Bind for ${holder}:${port} failed: port is already allocated`);
  const family = hostIp.includes(':') ? 6 : 4;
  const address = `${family === 6 ? `[${hostIp}]` : hostIp}:${port}`;
  throw new Refusal(
    500,
    wordsOf(state, {
      newer: `failed to bind host port for ${address}:${target}: address already in use`,
      older: `Error starting userland proxy: listen ${protocol}${family} ${address}: bind: address already in use`,
    }),
  );
}
