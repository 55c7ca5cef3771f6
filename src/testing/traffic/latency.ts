/** How long calls take at least, by the engine's clock. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { type Call, type CallPattern, callMatcher } from '../http/call-pattern.js';
import type { Route } from '../http/router.js';

/**
 * Milliseconds: for every call, or by call: `{ 'POST /containers/create': 100, '*': 1 }`. Of several that match, the one
 * written first counts; calls that none matches take no time. As with real engines, calls overlap.
 */
export type Latency = number | { readonly [pattern in CallPattern]?: number };

/** @throws DockerMapError `call-unknown`, `engine-option` */
export function latencyReader(latency: Latency, routes: readonly Route[]): (call: Call) => number {
  if (typeof latency === 'number') {
    const all = checked(latency, 'latency');
    return () => all;
  }
  const rules = Object.entries(latency).map(([pattern, milliseconds]) => ({
    matches: callMatcher(pattern, routes, 'latency'),
    milliseconds: checked(milliseconds, `latency, "${pattern}"`),
  }));
  return (call) => rules.find(({ matches }) => matches(call))?.milliseconds ?? 0;
}

function checked(milliseconds: number | undefined, where: string): number {
  if (milliseconds !== undefined && milliseconds >= 0 && Number.isFinite(milliseconds)) return milliseconds;
  throw new DockerMapError('engine-option', `${where}: ${milliseconds} is no time.`, {
    hint: 'Latencies are milliseconds, 0 or more.',
  });
}
