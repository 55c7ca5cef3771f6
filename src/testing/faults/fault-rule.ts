/** A fault, and which calls meet it. */
import type { CallPattern } from '../http/call-pattern.js';
import type { Fault } from './fault-kinds.js';

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

/** A rule in force that no call has met yet. */
export interface UnmetFault {
  readonly on: CallPattern;
  readonly fault: Fault['kind'];
  readonly container: string | undefined;
  readonly hits: 0;
}
