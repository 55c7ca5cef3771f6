/** A call to a simulated engine, as it came: taken apart, not yet carried out. */
import type { IncomingMessage } from 'node:http';
import type { EngineIdentity } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import type { ApiRequest } from './api-request.js';
import { requestBody } from './request-body.js';
import type { Route, Router } from './router.js';
import { versionOf } from './version-prefix.js';

export interface IncomingCall {
  readonly method: string;
  /** Without version and query, decoded. */
  readonly path: string;
  /** What can be carried out, or why nothing can. */
  readonly target:
    | { readonly kind: 'route'; readonly route: Route; readonly request: ApiRequest }
    | { readonly kind: 'refused'; readonly refusal: Refusal };
}

/** Reads the body where the route takes JSON; others are left to it. */
export async function incomingCall(
  message: IncomingMessage,
  router: Router,
  identity: EngineIdentity,
): Promise<IncomingCall> {
  const method = message.method ?? 'GET';
  const [encoded = '/', queryText = ''] = (message.url ?? '/').split('?', 2);
  try {
    const { version, path } = versionOf(encoded, identity);
    const match = router.find(method, path);
    if (match === undefined) throw new Refusal(404, 'page not found');
    const request: ApiRequest = {
      method,
      path: decodeURIComponent(path),
      version,
      query: new URLSearchParams(queryText),
      parameters: match.parameters,
      body: match.route.body === undefined ? {} : await requestBody(message, match.route, { identity }),
      message,
    };
    return { method, path: request.path, target: { kind: 'route', route: match.route, request } };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(400, String(error));
    return { method, path: encoded.replace(/^\/v\d+\.\d+(?=\/)/, ''), target: { kind: 'refused', refusal } };
  }
}
