/** A request to a simulated engine, taken apart. */
import type { IncomingMessage } from 'node:http';
import type { Fields } from '../../engine/answer/read.js';

export interface ApiRequest {
  readonly method: string;
  /** Without version and query, decoded: `/containers/main.web/start`. */
  readonly path: string;
  /** Of the API, as asked for; the engine's newest where none was. */
  readonly version: string;
  readonly query: URLSearchParams;
  /** The parts of the path that the route names, decoded: `name`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Empty where there was none, or where the route takes no JSON. */
  readonly body: Fields;
  /** For bodies that are no JSON, and headers. */
  readonly message: IncomingMessage;
}

/** As engines read it: `1`, `true`, and what is not empty, `0`, `false`, `no` or `none`. */
export function flagIn(query: URLSearchParams, name: string): boolean {
  const text = query.get(name)?.trim().toLowerCase() ?? '';
  return !['', '0', 'false', 'no', 'none'].includes(text);
}
