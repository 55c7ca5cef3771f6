/** Results for programs, as they stand on standard output. Pure. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { messageOf } from '../../common/message-of.js';

export interface ErrorFields {
  readonly error: string | null;
  /** Of docker-map's own errors: what stays the same when the words change. */
  readonly code: string | null;
}

export const noError: ErrorFields = { error: null, code: null };

export function errorFields(error: unknown): ErrorFields {
  return { error: messageOf(error), code: error instanceof DockerMapError ? error.code : null };
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
