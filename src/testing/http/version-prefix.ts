/** The version of the API in front of a path: `/v1.41/containers/json`. */
import { isAtLeast } from '../../engine/api-version.js';
import type { EngineIdentity } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

/** @throws Refusal where the engine does not speak it */
export function versionOf(
  path: string,
  { apiVersion, minimumApiVersion }: EngineIdentity,
): { readonly version: string; readonly path: string } {
  const match = /^\/v(\d+\.\d+)(\/.*)$/.exec(path);
  const [, version, rest] = match ?? [];
  if (version === undefined || rest === undefined) return { version: apiVersion, path };
  if (!isAtLeast(apiVersion, version))
    throw new Refusal(
      400,
      `client version ${version} is too new. Maximum supported API version is ${apiVersion}`,
    );
  if (!isAtLeast(version, minimumApiVersion))
    throw new Refusal(
      400,
      `client version ${version} is too old. Minimum supported API version is ${minimumApiVersion}, please upgrade your client to a newer version`,
    );
  return { version, path: rest };
}
