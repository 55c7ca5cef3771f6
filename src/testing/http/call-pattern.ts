/**
 * Which calls are meant: method and path, without version. A star stands for any method, for one part of a path, or
 * for some letters of one.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import { nearest } from '../../common/suggest.js';
import { described } from '../checks/described.js';
import type { CallMethod, KnownCall } from './known-call.js';
import type { Route } from './router.js';

/** Any text with a method in front. */
export type AnyCall = `${CallMethod} ${string}`;

/**
 * `POST /containers/main.web/start`, or with a star in place of the name; `GET *` for all of a method; `*` for all calls.
 */
// With a type of nothing, what is known is not lost among all that is possible: editors offer it.
export type CallPattern = KnownCall | (AnyCall & Record<never, never>);

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
export function callMatcher(pattern: unknown, routes: readonly Route[], where: string): CallMatcher {
  const found = typeof pattern === 'string' ? matcherOf(pattern, routes) : undefined;
  if (found) return found;
  throw new DockerMapError(
    'call-unknown',
    `${where}: no call to the engine can match ${described(pattern)}.`,
    { hint: hintFor(pattern, routes) },
  );
}

/** Nothing where no call can match. */
function matcherOf(pattern: string, routes: readonly Route[]): CallMatcher | undefined {
  if (pattern === '*') return () => true;
  const [method = '', path = '', ...more] = pattern.split(' ');
  const ofMethod = routes.filter((route) => method === '*' || route.method === method);
  if (ofMethod.length === 0 || more.length > 0) return undefined;
  const isMeant = (call: Call) => method === '*' || call.method === method;
  if (path === '*') return isMeant;
  const sources = path.startsWith('/') ? ofMethod.flatMap((route) => commonPath(path, route)) : [];
  if (sources.length === 0) return undefined;
  const expression = new RegExp(`^(?:${[...new Set(sources)].join('|')})$`);
  return (call) => isMeant(call) && expression.test(call.path);
}

/** Expressions for the paths that a pattern and a route both allow. */
function commonPath(path: string, route: Route): string[] {
  return common(partsOf(path), partsOf(route.pattern));
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

const FORM =
  'Write method and path without version, with * for a part: "POST /containers/*/start"; or "*" for all calls.';

function hintFor(pattern: unknown, routes: readonly Route[]): string {
  const meant = typeof pattern === 'string' ? meantCall(pattern, routes) : undefined;
  return meant === undefined ? FORM : `Did you mean "${meant}"?`;
}

/** The call that is left without the usual slips: version, query, a slash or the method forgotten; or the nearest one. */
function meantCall(pattern: string, routes: readonly Route[]): string | undefined {
  const { method, path } = mended(pattern);
  const known = routes.map((route) => ({
    method: route.method,
    call: `${route.method} ${withParts(route.pattern, path)}`,
    // Names with slashes fit nearly everything.
    fits: !route.pattern.includes('...}') && commonPath(path, route).length > 0,
  }));
  const fitting = known.filter(({ fits }) => fits);
  const best = fitting.find((each) => each.method === method) ?? fitting[0];
  if (best) return `${best.method} ${path}`;
  const byEnd = known.find((each) => each.call.endsWith(`*${path}`));
  const calls = known.map(({ call }) => call);
  return nearest(`${method ?? 'POST'} ${path}`, calls) ?? (method === undefined ? byEnd?.call : undefined);
}

/** A route's path with the names of another path: `/containers/web/start`. */
function withParts(pattern: string, path: string): string {
  const parts = path.split('/');
  const isAlike = parts.length === pattern.split('/').length;
  return pattern
    .split('/')
    .map((part, index) => (part.startsWith('{') ? (isAlike && parts[index]) || '*' : part))
    .join('/');
}

function mended(pattern: string): { readonly method: string | undefined; readonly path: string } {
  const words = pattern.trim().split(/\s+/);
  const [first = '', second] = words;
  const path = (second ?? first).replace(/\?.*$/, '').replace(/^\/*/, '/');
  return {
    method: second === undefined ? undefined : first.toUpperCase(),
    path: path.replace(/^\/v\d[\d.]*(?=\/)/, ''),
  };
}
