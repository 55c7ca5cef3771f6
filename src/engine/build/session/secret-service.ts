/** Secrets for `RUN --mount=type=secret` (BuildKit's `session/secrets`). */
import { firstText } from '../protobuf-reader.js';
import { bytesField } from '../protobuf-writer.js';
import { GrpcError } from './grpc-error.js';
import { type GrpcMethods, unary } from './grpc-server.js';

/** @param secret value of a secret by its id; nothing where there is none */
export function secretService(secret: (id: string) => Promise<Uint8Array | undefined>): GrpcMethods {
  return new Map([
    [
      '/moby.buildkit.secrets.v1.Secrets/GetSecret',
      unary(async (request) => {
        const id = firstText(request);
        const value = await secret(id);
        // Of a secret that a Dockerfile does not insist on, the builder takes this as an answer.
        if (value === undefined) throw new GrpcError('not-found', `secret ${id}: not found`);
        return bytesField(1, value);
      }),
    ],
  ]);
}
