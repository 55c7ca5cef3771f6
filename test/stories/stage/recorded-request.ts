/** A request as the engine recorded it, and what came of it on both sides. */
import type { RequestRecord } from '../../../src/testing/record/request-log.js';

export interface RecordedRequest {
  readonly method: string;
  /** Without the version, decoded. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** Its place among all requests, and how many of them had begun when it ended; infinite, where it never did. */
  readonly began: number;
  readonly ended: number;
  /** Of the answer that was given; nothing where there was none. */
  readonly status: number | undefined;
  /** The engine did what was asked for. */
  readonly carriedOut: boolean;
  /** The client got an answer, whole. */
  readonly delivered: boolean;
}

/** @param place of the record among all */
export function recordedRequest(record: RequestRecord, place: number): RecordedRequest {
  const { method, path, query, body, status, carriedOut, ended } = record;
  const delivered = status !== undefined && !broken(record);
  return {
    ...{ method, path, query, body, status, carriedOut, delivered },
    began: place,
    ended: ended ?? Number.POSITIVE_INFINITY,
  };
}

/** What breaks off is missed only where somebody reads it: not in an answer without a body, nor where the status says no. */
function broken({ fault, method, path, status = 0 }: RequestRecord): boolean {
  if (fault !== 'truncated')
    return fault === 'reset' || fault === 'refused' || fault === 'restarts' || fault === 'dies';
  return status < 400 && (method === 'GET' || /\/create$|\/wait$/.test(path));
}

export function isChanging({ method }: RecordedRequest): boolean {
  return method !== 'GET' && method !== 'HEAD';
}
