/** What can go wrong with a call to a simulated engine, and the words to say it. */
import { DockerMapError } from '../../common/docker-map-error.js';

/** What becomes of the containers where an engine goes down. */
export type ContainersAtRestart =
  /** They are ended before, as at a system's shutdown. */
  | 'stopped'
  /** They end unseen, as where the host loses its power. */
  | 'crashed'
  /** They run on, as with the engine's option `live-restore`. */
  | 'live';

export type Fault =
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'answers';
      readonly status: number;
      readonly message: string;
      readonly carriedOut: boolean;
    }
  | { readonly kind: 'reset'; readonly after: number | undefined }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'truncated'; readonly after: number | undefined }
  | { readonly kind: 'losesEvents'; readonly events: LostEvents }
  | {
      readonly kind: 'restarts';
      readonly containers: ContainersAtRestart;
      readonly downFor: number;
      readonly carriedOut: boolean;
    }
  | { readonly kind: 'dies'; readonly carriedOut: boolean };

/** Which events are not told; what is left away means all. */
export interface LostEvents {
  /** `container`, `network`, `volume`, `image`. */
  readonly type?: string | undefined;
  /** `start`, `die`. */
  readonly action?: string | undefined;
  /** Name of the object. */
  readonly name?: string | undefined;
}

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
  if (!Number.isInteger(status) || status < 400 || status > 599)
    throw invalid(`The status ${status} is none of an error.`, 'Those are 400 to 599.');
  return { kind: 'answers', status, message, carriedOut: options.carriedOut ?? false };
}

/**
 * The call is carried out, but the connection breaks before its answer, or within.
 *
 * @param options `after`: so many bytes of the answer's body arrive. Default: nothing arrives at all, which also
 *   happens to answers that have no body.
 * @throws DockerMapError `fault-invalid`
 */
export function reset(options: { readonly after?: number | undefined } = {}): Fault {
  return { kind: 'reset', after: checked(options.after, 'bytes') };
}

/** The call takes so much longer, by the engine's clock. @throws DockerMapError `fault-invalid` */
export function slow(milliseconds: number): Fault {
  return { kind: 'slow', milliseconds: checked(milliseconds, 'milliseconds') ?? 0 };
}

/**
 * The call is carried out, but its answer ends too early: JSON is broken off though the answer looks whole, a stream
 * (events, logs, progress) ends in the middle.
 *
 * @param options `after`: so many bytes. Default: half of an answer; of a stream the first ten.
 * @throws DockerMapError `fault-invalid`
 */
export function truncated(options: { readonly after?: number | undefined } = {}): Fault {
  return { kind: 'truncated', after: checked(options.after, 'bytes') };
}

/** Only of `GET /events`: events are not told to who asked for them by that call. @param events Default: all. */
export function losesEvents(events: LostEvents = {}): Fault {
  return { kind: 'losesEvents', events };
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
  const downFor = checked(options.downFor, 'milliseconds') ?? 0;
  return { kind: 'restarts', containers, downFor, carriedOut: options.carriedOut ?? false };
}

/** The host dies at that call, as by `engine.stop()`; `engine.resume()` brings it back. */
export function dies(options: { readonly carriedOut?: boolean | undefined } = {}): Fault {
  return { kind: 'dies', carriedOut: options.carriedOut ?? false };
}

function checked(number: number | undefined, unit: string): number | undefined {
  if (number === undefined || (number >= 0 && Number.isFinite(number))) return number;
  throw invalid(`${number} is no number of ${unit}.`, 'It is 0 or more.');
}

function invalid(message: string, hint: string): DockerMapError {
  return new DockerMapError('fault-invalid', message, { hint });
}
