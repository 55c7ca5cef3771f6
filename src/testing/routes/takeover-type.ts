/** What kind of output a client gets that takes over the connection. Only one that asked for that is told exactly. */
import type { ApiRequest } from '../http/api-request.js';
import { outputContentType } from '../http/output-frames.js';

export function takeoverType({ message, version }: ApiRequest, terminal: boolean): string {
  return outputContentType(version, terminal || message.headers.upgrade === undefined);
}
