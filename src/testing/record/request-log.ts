/** Every call to a simulated engine, in the order in which they came. */
import type { Fields } from '../../engine/answer/read.js';
import type { Fault } from '../faults/fault-kinds.js';
import type { IncomingCall } from '../http/incoming-call.js';
import { GrowingList } from './growing-list.js';

/** One call, and what became of it. */
export interface RequestRecord {
  /** Method and path: `POST /containers/main.web/start`. */
  readonly call: string;
  readonly method: string;
  /** Without version and query, decoded. */
  readonly path: string;
  /** Version of the API that was asked for; the engine's where none was, and empty where it was refused for it. */
  readonly apiVersion: string;
  readonly query: Readonly<Record<string, string>>;
  /** Where it is JSON; empty otherwise. */
  readonly body: Fields;
  /** Milliseconds since 1970, by the engine's clock. */
  readonly at: number;
  /** Of the answer; nothing while there is none, or where the connection broke before. */
  readonly status: number | undefined;
  /** What went wrong with it on purpose. */
  readonly fault: Fault['kind'] | undefined;
  /** Whether the engine did it. Not where it refused it, and not until it is done. */
  readonly carriedOut: boolean;
  /**
   * How many calls of the record had come when this one was answered; nothing while there is no answer. Later calls
   * came after it.
   */
  readonly ended: number | undefined;
}

/** A record whose outcome is still to come. */
export type OpenRequest = Omit<RequestRecord, 'status' | 'carriedOut' | 'ended'> & {
  -readonly [Key in 'status' | 'carriedOut' | 'ended']: RequestRecord[Key];
};

const NONE: Fields = {};

export class RequestLog {
  readonly #records = new GrowingList<RequestRecord>();

  /** Oldest first. */
  get records(): readonly RequestRecord[] {
    return this.#records.shown;
  }

  get size(): number {
    return this.#records.size;
  }

  /** Forgets all. */
  clear(): void {
    this.#records.clear();
  }

  begin({ method, path, target }: IncomingCall, at: number, fault: Fault | undefined): OpenRequest {
    const request = target.kind === 'route' ? target.request : undefined;
    const record = {
      call: `${method} ${path}`,
      method,
      path,
      apiVersion: request?.version ?? '',
      query: Object.fromEntries(request?.query ?? []),
      body: request?.body ?? NONE,
      at,
      status: undefined,
      fault: fault?.kind,
      carriedOut: false,
      ended: undefined,
    };
    this.#records.add(record);
    return record;
  }
}
