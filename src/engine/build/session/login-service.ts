/**
 * Logins for base images (BuildKit's `session/auth`). Of the ways in which it asks, the first one is answered: name and
 * password. For those that are not served (tokens fetched on this side), engines take that as well.
 */
import { dockerHub } from '../../../common/docker-hub.js';
import type { RegistryLogin } from '../../registry/registry-login.js';
import { firstText } from '../protobuf-reader.js';
import { bytesField } from '../protobuf-writer.js';
import { type GrpcMethods, unary } from './grpc-server.js';

/** The host under which Docker Hub is asked for. */
const HUB_HOST = 'registry-1.docker.io';

export function loginService(
  credentials: (registry: string) => Promise<RegistryLogin | undefined>,
): GrpcMethods {
  return new Map([
    [
      '/moby.filesync.v1.Auth/Credentials',
      unary(async (request) => {
        const host = firstText(request);
        return loginMessage(await credentials(host === HUB_HOST ? dockerHub : host));
      }),
    ],
  ]);
}

/** Empty: without a login. A token stands where a password would, with no name. */
function loginMessage(login: RegistryLogin | undefined): Uint8Array {
  if (login === undefined) return new Uint8Array();
  return 'password' in login
    ? Buffer.concat([bytesField(1, login.username), bytesField(2, login.password)])
    : bytesField(2, login.identityToken);
}
