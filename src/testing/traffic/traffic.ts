/**
 * What becomes of each call to a simulated engine: recorded, kept waiting, disturbed where a rule says so, carried out. A
 * `Refusal` is answered as engines do; whatever else a route throws is a fault of ours, told as status 500.
 */
import type { Fault } from '../faults/fault-kinds.js';
import type { FaultRules } from '../faults/fault-rules.js';
import { withoutEvents } from '../faults/lose-events.js';
import { brokenOff, shortened } from '../faults/shorten.js';
import { type ApiAnswer, json } from '../http/api-answer.js';
import type { Call } from '../http/call-pattern.js';
import type { Delivery } from '../http/delivery.js';
import type { IncomingCall } from '../http/incoming-call.js';
import type { OpenRequest, RequestLog } from '../record/request-log.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import { containerOfCall } from './container-of-call.js';

/** The host of an engine, which some faults bring down. */
interface Host {
  restart(fault: Extract<Fault, { readonly kind: 'restarts' }>): void;
  die(): void;
}

export interface TrafficParts {
  readonly state: EngineState;
  readonly log: RequestLog;
  readonly faults: FaultRules;
  readonly latency: (call: Call) => number;
  readonly host: Host;
}

const NOTHING: Delivery = { kind: 'nothing' };

export class Traffic {
  readonly #parts: TrafficParts;
  /** How often the engine went down. */
  #downs = 0;

  constructor(parts: TrafficParts) {
    this.#parts = parts;
  }

  /** The engine goes down: what waits to be carried out never is. */
  interrupt(): void {
    this.#downs++;
  }

  async handle(call: IncomingCall): Promise<Delivery> {
    const { state, log, faults, latency } = this.#parts;
    const fault = faults.faultFor(call, () => containerOfCall(call, state));
    const record = log.begin(call, state.clock.now(), fault);
    const delay = latency(call) + (fault?.kind === 'slow' ? fault.milliseconds : 0);
    const downs = this.#downs;
    if (delay > 0) await new Promise<void>((resolve) => state.clock.after(delay, resolve));
    if (downs !== this.#downs) return NOTHING;
    const delivery = await this.#disturbed(call, fault, record);
    // Where the engine went down meanwhile, its connections are gone.
    if (delivery.kind === 'nothing' || downs !== this.#downs) return NOTHING;
    record.status = statusOf(delivery.answer);
    record.ended = log.size;
    return delivery;
  }

  async #disturbed(call: IncomingCall, fault: Fault | undefined, record: OpenRequest): Promise<Delivery> {
    const carriedOut = (): Promise<ApiAnswer> => carryOut(call, this.#parts.state, record);
    switch (fault?.kind) {
      case undefined:
      case 'slow':
        return { kind: 'whole', answer: await carriedOut() };
      case 'refused':
        return NOTHING;
      case 'answers':
        if (fault.carriedOut) await carriedOut();
        return { kind: 'whole', answer: json(fault.status, { message: fault.message }) };
      case 'reset':
        return brokenOff(await carriedOut(), fault.after);
      case 'truncated':
        return shortened(await carriedOut(), fault.after);
      case 'losesEvents':
        return { kind: 'whole', answer: withoutEvents(await carriedOut(), fault.events) };
      case 'restarts':
        if (fault.carriedOut) await carriedOut();
        this.#parts.host.restart(fault);
        return NOTHING;
      case 'dies':
        if (fault.carriedOut) await carriedOut();
        this.#parts.host.die();
        return NOTHING;
    }
  }
}

async function carryOut(call: IncomingCall, state: EngineState, record: OpenRequest): Promise<ApiAnswer> {
  try {
    if (call.target.kind === 'refused') throw call.target.refusal;
    const answer = await call.target.route.handle(call.target.request, state);
    record.carriedOut = statusOf(answer) < 400;
    return answer;
  } catch (error) {
    if (error instanceof Refusal) return json(error.status, { message: error.message });
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return json(500, { message: `simulated engine: ${words}` });
  }
}

function statusOf(answer: ApiAnswer): number {
  return answer.kind === 'takeover' ? 101 : answer.status;
}
