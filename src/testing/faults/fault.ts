/** The words for what can go wrong with a call to a simulated engine. */
import { checkKeys, type Shape } from '../checks/check-keys.js';
import type { Place } from '../checks/place.js';
import { checkFault } from './check-fault.js';
import type { ContainersAtRestart, Fault, LostEvents } from './fault-kinds.js';

/** The connection ends without an answer, and nothing is done. */
export function refused(): Fault {
  return { kind: 'refused' };
}

/**
 * The engine answers with an error.
 *
 * @param status 400 to 599: 500, 503, 409
 * @param message the engine's words
 * @param options `carriedOut`: it does what was asked for nevertheless. Default: false.
 * @throws DockerMapError `fault-invalid`
 */
export function answers(
  status: number,
  message = 'simulated fault',
  options: { readonly carriedOut?: boolean | undefined } = {},
): Fault {
  checkKeys(options, ANSWERS, placeOf('answers'));
  return made({ kind: 'answers', status, message, carriedOut: options.carriedOut ?? false });
}

/**
 * The call is carried out, but the connection breaks before its answer, or within.
 *
 * @param options `after`: so many bytes of the answer's body arrive. Default: nothing arrives at all, which also
 *   happens to answers that have no body.
 * @throws DockerMapError `fault-invalid`
 */
export function reset(options: { readonly after?: number | undefined } = {}): Fault {
  checkKeys(options, RESET, placeOf('reset'));
  return made({ kind: 'reset', after: options.after });
}

/** The call takes so much longer, by the engine's clock. @throws DockerMapError `fault-invalid` */
export function slow(milliseconds: number): Fault {
  return made({ kind: 'slow', milliseconds });
}

/**
 * The call is carried out, but its answer ends too early: JSON is broken off though the answer looks whole, a stream
 * (events, logs, progress) ends in the middle.
 *
 * @param options `after`: so many bytes. Default: half of an answer; of a stream the first ten.
 * @throws DockerMapError `fault-invalid`
 */
export function truncated(options: { readonly after?: number | undefined } = {}): Fault {
  checkKeys(options, TRUNCATED, placeOf('truncated'));
  return made({ kind: 'truncated', after: options.after });
}

/**
 * Only of `GET /events`: events are not told to who asked for them by that call.
 *
 * @param events Default: all.
 * @throws DockerMapError `fault-invalid`
 */
export function losesEvents(events: LostEvents = {}): Fault {
  return made({ kind: 'losesEvents', events });
}

/**
 * The engine restarts at that call: all connections are lost, then restart policies decide which containers run.
 *
 * @param options `downFor`: milliseconds by the engine's clock in which nobody listens, default 0. `carriedOut`: the
 *   call was carried out just before, default false.
 * @throws DockerMapError `fault-invalid`
 */
export function restarts(
  containers: ContainersAtRestart,
  options: { readonly downFor?: number | undefined; readonly carriedOut?: boolean | undefined } = {},
): Fault {
  checkKeys(options, RESTARTS, placeOf('restarts'));
  const { downFor = 0, carriedOut = false } = options;
  return made({ kind: 'restarts', containers, downFor, carriedOut });
}

/**
 * The host dies at that call, as by `engine.stop()`; `engine.resume()` brings it back.
 *
 * @throws DockerMapError `fault-invalid`
 */
export function dies(options: { readonly carriedOut?: boolean | undefined } = {}): Fault {
  checkKeys(options, DIES, placeOf('dies'));
  return made({ kind: 'dies', carriedOut: options.carriedOut ?? false });
}

const ANSWERS: Shape = {
  keys: ['carriedOut'],
  form: "answers(500, 'no space left', { carriedOut: true })",
};
const RESET: Shape = { keys: ['after'], form: 'reset({ after: 5 })', instead: { bytes: 'after' } };
const TRUNCATED: Shape = { keys: ['after'], form: 'truncated({ after: 5 })', instead: { bytes: 'after' } };
const RESTARTS: Shape = {
  keys: ['downFor', 'carriedOut'],
  form: "restarts('stopped', { downFor: 500 })",
};
const DIES: Shape = { keys: ['carriedOut'], form: 'dies({ carriedOut: true })' };

function placeOf(kind: Fault['kind']): Place {
  return { code: 'fault-invalid', where: kind };
}

function made(fault: Fault): Fault {
  checkFault(fault, placeOf(fault.kind));
  return fault;
}
