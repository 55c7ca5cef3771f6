/** How a build is asked for: the query of `POST /build`. */
import type { Query } from '../http/path.js';
import type { BuildRequest } from './build-request.js';

export interface BuildIds {
  /** By which it can be cancelled. */
  readonly build: string;
  /** Of the session that gives secrets, logins and files out, if there is one. */
  readonly session: string | undefined;
}

/** @param podman it wants one list where Docker wants a key given several times */
export function buildQuery(request: BuildRequest, ids: BuildIds, podman: boolean): Query {
  const { builder, context, target, platform, network, removeIntermediate = true } = request;
  return {
    t: request.tags,
    ...contextQuery(context),
    ...{ target, platform, networkmode: network },
    buildargs: filled(request.arguments),
    labels: filled(request.labels),
    cachefrom: listed(request.cacheFrom),
    extrahosts: podman ? listed(request.extraHosts) : request.extraHosts,
    pull: request.pull || undefined,
    nocache: request.noCache || undefined,
    ...(builder === 'buildkit'
      ? { version: 2, buildid: ids.build, session: ids.session }
      : { version: 1, rm: removeIntermediate, forcerm: removeIntermediate }),
  };
}

function contextQuery(context: BuildRequest['context']): Query {
  switch (context.kind) {
    case 'archive':
      return { dockerfile: context.dockerfile };
    case 'files':
      return { dockerfile: context.dockerfile.name, remote: 'client-session' };
    default:
      return context satisfies never;
  }
}

function filled(values: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(values).length > 0 ? JSON.stringify(values) : undefined;
}

function listed(values: readonly string[]): string | undefined {
  return values.length > 0 ? JSON.stringify(values) : undefined;
}
