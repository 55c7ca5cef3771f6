/** How long calls take at least, by the engine's clock. */
import { isPlainObject } from '../../common/plain-object.js';
import { isFields } from '../../engine/answer/read.js';
import { checkedNumber, TIME } from '../checks/check-number.js';
import { described } from '../checks/described.js';
import { type Place, placeIn, wrong } from '../checks/place.js';
import { type AnyCall, type Call, callMatcher } from '../http/call-pattern.js';
import type { KnownCall } from '../http/known-call.js';
import type { Route } from '../http/router.js';

/**
 * Milliseconds: for every call, or by call: `{ 'POST /containers/create': 100, '*': 1 }`. Of several that match, the one
 * written first counts; calls that none matches take no time. As with real engines, calls overlap.
 */
export type Latency =
  | number
  | ({ readonly [call in KnownCall]?: number } & { readonly [call in AnyCall]?: number });

const PLACE: Place = { code: 'engine-option', where: 'latency' };
const FORM = "latency: 100, or latency: { 'POST /containers/*/start': 100 }";

/** @throws DockerMapError `call-unknown`, `engine-option` */
export function latencyReader(latency: unknown, routes: readonly Route[]): (call: Call) => number {
  if (typeof latency === 'number' || typeof latency === 'string') {
    const all = checkedNumber(latency, TIME, PLACE);
    return () => all;
  }
  if (!isFields(latency) || !isPlainObject(latency))
    throw wrong(PLACE, `${described(latency)} is no time.`, `Write ${FORM}.`);
  const rules = Object.entries(latency).map(([pattern, milliseconds]) => ({
    matches: callMatcher(pattern, routes, PLACE.where),
    milliseconds: checkedNumber(milliseconds, TIME, placeIn(PLACE, `"${pattern}"`)),
  }));
  return (call) => rules.find(({ matches }) => matches(call))?.milliseconds ?? 0;
}
