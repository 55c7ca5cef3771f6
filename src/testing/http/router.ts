/** Finds the route of a request by method and path. `{name}` stands for one part of a path, `{name...}` for several. */
import type { EngineState } from '../state/engine-state.js';
import type { ApiAnswer } from './api-answer.js';
import type { ApiRequest } from './api-request.js';

/** What a body says, which decides on how engines refuse one that cannot be read, or none. */
export type BodyKind = 'creation' | 'update' | 'options';

export interface Route {
  readonly method: string;
  /** `/containers/{name}/json` */
  readonly pattern: string;
  /** Of JSON. Default: nobody looks at the body, or the route reads it itself. */
  readonly body?: BodyKind;
  /** What engines call the type of the JSON, newer ones first: they say so of a body of another kind. */
  readonly bodyTypes?: readonly [newer: string, older: string];
  /** @throws Refusal */
  readonly handle: (request: ApiRequest, state: EngineState) => ApiAnswer | Promise<ApiAnswer>;
}

export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

export class Router {
  readonly #routes: readonly { readonly route: Route; readonly expression: RegExp }[];

  /** @param routes The first that matches counts. */
  constructor(routes: readonly Route[]) {
    this.#routes = routes.map((route) => ({ route, expression: expressionOf(route.pattern) }));
  }

  /** @param path without version, still encoded */
  find(method: string, path: string): Match | undefined {
    for (const { route, expression } of this.#routes) {
      if (route.method !== method) continue;
      const match = expression.exec(path);
      if (match) return { route, parameters: decoded(match.groups ?? {}) };
    }
    return undefined;
  }
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(/\{(\w+)\.\.\.\}/g, '(?<$1>.+)').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
}
