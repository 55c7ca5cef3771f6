/**
 * Which calls meet which fault. Promise: the same rules, seed and calls give the same faults. Each rule counts all calls
 * that match it, whatever other rules do with them; of several rules that hit one call, the one made first counts.
 */
import { type Place, wrong } from '../checks/place.js';
import { type CallMatcher, callMatcher } from '../http/call-pattern.js';
import type { IncomingCall } from '../http/incoming-call.js';
import type { Route } from '../http/router.js';
import { checkRule } from './check-rule.js';
import type { Fault } from './fault-kinds.js';
import type { FaultHandle, FaultRule, UnmetFault } from './fault-rule.js';
import { seededRandom } from './seeded-random.js';

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

  /**
   * @param where names the rule in errors: `faults[0]`
   * @throws DockerMapError `call-unknown`, `fault-invalid`
   */
  add(given: unknown, where: string): FaultHandle {
    const place: Place = { code: 'fault-invalid', where };
    checkRule(given, place);
    // Who gave it may change it.
    const rule = { ...given };
    const matches = this.#matcher(rule, place);
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

  /** In the order in which they were made. */
  get unmet(): readonly UnmetFault[] {
    return [...this.#active]
      .filter(({ hits }) => hits === 0)
      .map(({ rule: { on, fault, container } }) => ({ on, fault: fault.kind, container, hits: 0 }));
  }

  clear(): void {
    this.#active.clear();
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

  #matcher({ on, fault }: FaultRule, place: Place): CallMatcher {
    const matches = callMatcher(on, this.#routes, place.where);
    if (fault.kind === 'losesEvents' && !matches({ method: 'GET', path: '/events' }))
      throw wrong(
        place,
        `events can only be lost on "GET /events", not on "${on}".`,
        "Write on: 'GET /events'.",
      );
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
