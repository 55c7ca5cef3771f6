/**
 * Which calls meet which fault. Promise: the same rules, seed and calls give the same faults. Each rule counts all calls
 * that match it, whatever other rules do with them; of several rules that hit one call, the one made first counts.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import { type CallMatcher, type CallPattern, callMatcher } from '../http/call-pattern.js';
import type { IncomingCall } from '../http/incoming-call.js';
import type { Route } from '../http/router.js';
import type { Fault } from './fault.js';
import { seededRandom } from './seeded-random.js';

/** A fault, and the calls that meet it. */
export interface FaultRule {
  /** Method and path without version, `*` for one part, or for all calls. */
  readonly on: CallPattern;
  readonly fault: Fault;
  /** Only calls that are about this container, by its name. */
  readonly container?: string | undefined;
  /** From which matching call on; the first is 1. Default: 1. */
  readonly nth?: number | undefined;
  /** How many calls at most. Default: 1 where `nth` is given; otherwise all. */
  readonly times?: number | undefined;
  /** From 0 to 1: whether a matching call meets it, by the engine's seed. Default: 1. */
  readonly probability?: number | undefined;
}

/** A rule that is in force, until it is removed. */
export interface FaultHandle {
  /** How many calls have met the fault. */
  readonly hits: number;
  remove(): void;
}

interface ActiveRule {
  readonly matches: CallMatcher;
  readonly rule: FaultRule;
  readonly random: () => number;
  matched: number;
  hits: number;
}

export class FaultRules {
  readonly #routes: readonly Route[];
  readonly #active = new Set<ActiveRule>();
  readonly #seed: number;
  #made = 0;

  constructor(routes: readonly Route[], seed: number) {
    this.#routes = routes;
    this.#seed = seed;
  }

  /** @throws DockerMapError `call-unknown`, `fault-invalid` */
  add(rule: FaultRule): FaultHandle {
    const matches = this.#matcher(checked(rule));
    // Numbers of its own for each rule: what else is called does not change what it hits.
    const random = seededRandom(this.#seed + 7919 * this.#made++);
    const active: ActiveRule = { matches, rule, random, matched: 0, hits: 0 };
    this.#active.add(active);
    return {
      get hits() {
        return active.hits;
      },
      remove: () => this.#active.delete(active),
    };
  }

  /** @param containerName of the container that the call is about; asked only where a rule wants to know */
  faultFor(call: IncomingCall, containerName: () => string | undefined): Fault | undefined {
    const hitting = [...this.#active].filter(
      ({ matches, rule }) =>
        matches(call) && (rule.container === undefined || rule.container === containerName()),
    );
    const hit = hitting.filter(hits)[0];
    if (!hit) return undefined;
    hit.hits++;
    return hit.rule.fault;
  }

  #matcher({ on, fault }: FaultRule): CallMatcher {
    const matches = callMatcher(on, this.#routes, 'fault');
    if (fault.kind === 'losesEvents' && !matches({ method: 'GET', path: '/events' }))
      throw invalid(`Events can only be lost on "GET /events", not on "${on}".`, 'Write on: "GET /events".');
    return matches;
  }
}

/** Counts the call. */
function hits(active: ActiveRule): boolean {
  const { nth = 1, probability } = active.rule;
  const { times = active.rule.nth === undefined ? Number.POSITIVE_INFINITY : 1 } = active.rule;
  active.matched++;
  if (active.matched < nth || active.hits >= times) return false;
  return probability === undefined || active.random() < probability;
}

function checked(rule: FaultRule): FaultRule {
  const { nth, times, probability } = rule;
  for (const [name, count] of Object.entries({ nth, times }))
    if (count !== undefined && !(count >= 1))
      throw invalid(`${name} is ${count}.`, `${name} is a whole number from 1.`);
  if (probability !== undefined && !(probability >= 0 && probability <= 1))
    throw invalid(`The probability ${probability} is none.`, 'It is a number from 0 to 1.');
  return rule;
}

function invalid(message: string, hint: string): DockerMapError {
  return new DockerMapError('fault-invalid', `fault: ${message}`, { hint });
}
