/**
 * Which calls are meant: method and path, without version. A star stands for any method, for one part of a path, or
 * for some letters of one.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import { nearest } from '../../common/suggest.js';
import type { Route } from './router.js';

export type CallMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | '*';

/**
 * `POST /containers/main.web/start`, or with a star in place of the name; `GET *` for all of a method; `*` for all calls.
 */
export type CallPattern = '*' | `${CallMethod} *` | `${CallMethod} /${string}`;

export interface Call {
  readonly method: string;
  /** Without version and query, decoded. */
  readonly path: string;
}

/** Whether a call is meant. */
export type CallMatcher = (call: Call) => boolean;

/**
 * @param routes those that can be called
 * @param where names the pattern in an error: `latency`
 * @throws DockerMapError `call-unknown` where no call can ever match
 */
export function callMatcher(pattern: string, routes: readonly Route[], where: string): CallMatcher {
  if (pattern === '*') return () => true;
  const [method = '', path = '', ...more] = pattern.split(' ');
  const ofMethod = routes.filter((route) => method === '*' || route.method === method);
  if (path === '*' && ofMethod.length > 0 && more.length === 0)
    return (call) => method === '*' || call.method === method;
  const sources = ofMethod.flatMap((route) => common(partsOf(path), partsOf(route.pattern)));
  if (sources.length === 0 || more.length > 0) throw unknownCall(pattern, path, routes, where);
  const expression = new RegExp(`^(?:${[...new Set(sources)].join('|')})$`);
  return (call) => (method === '*' || call.method === method) && expression.test(call.path);
}

function partsOf(path: string): readonly string[] {
  return path.split('/').slice(1);
}

/** Expressions for what both allow; none where they have nothing in common. */
function common([part, ...parts]: readonly string[], route: readonly string[]): string[] {
  const [routePart, ...routeParts] = route;
  if (part === undefined || routePart === undefined) return part === routePart ? [''] : [];
  const here = commonPart(part, routePart);
  if (here === undefined) return [];
  const rests = isSeveral(routePart)
    ? [...common(parts, routeParts), ...common(parts, route)]
    : common(parts, routeParts);
  return rests.map((rest) => `/${here}${rest}`);
}

function commonPart(part: string, routePart: string): string | undefined {
  if (isSeveral(routePart) && part === '*') return '.+';
  const letters = part.split('*').map(escaped).join('[^/]*');
  if (routePart.startsWith('{')) return part === '*' ? '[^/]+' : letters;
  return new RegExp(`^${letters}$`).test(routePart) ? escaped(routePart) : undefined;
}

/** `{name...}`: names of images have slashes. */
function isSeveral(routePart: string): boolean {
  return routePart.endsWith('...}');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function unknownCall(pattern: string, path: string, routes: readonly Route[], where: string): DockerMapError {
  const others = routes
    .filter(({ pattern }) => !pattern.includes('...}'))
    .filter((route) => common(partsOf(path), partsOf(route.pattern)).length > 0);
  const methods = [...new Set(others.map((route) => route.method))];
  const known = routes.map((route) => `${route.method} ${route.pattern.replace(/\{[^}]*\}/g, '*')}`);
  const meant = methods.length > 0 ? `${methods[0]} ${path}` : nearest(pattern, known);
  return new DockerMapError('call-unknown', `${where}: no call to the engine can match "${pattern}".`, {
    hint: meant
      ? `Did you mean "${meant}"?`
      : 'Write method and path without version, with * for a part: "POST /containers/*/start".',
  });
}
