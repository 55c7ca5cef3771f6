/**
 * Logins for base images (BuildKit's `session/auth`). Of the ways in which it asks, the first one is answered: name and
 * password. For those that are not served (tokens fetched on this side), engines take that as well.
 */
import type { BuildCredentials } from '../build-request.js';
import { firstText } from '../protobuf-reader.js';
import { bytesField } from '../protobuf-writer.js';
import { type GrpcMethods, unary } from './grpc-server.js';

/** The host under which Docker's own registry is asked for. */
const DOCKER_HUB = 'registry-1.docker.io';

export function loginService(
  credentials: (registry: string) => Promise<BuildCredentials | undefined>,
): GrpcMethods {
  return new Map([
    [
      '/moby.filesync.v1.Auth/Credentials',
      unary(async (request) => {
        const host = firstText(request);
        return loginMessage(await credentials(host === DOCKER_HUB ? 'docker.io' : host));
      }),
    ],
  ]);
}

/** Empty: without a login. A token stands where a password would, with no name. */
function loginMessage(login: BuildCredentials | undefined): Uint8Array {
  if (login === undefined) return new Uint8Array();
  return 'password' in login
    ? Buffer.concat([bytesField(1, login.username), bytesField(2, login.password)])
    : bytesField(2, login.identityToken);
}
