/**
 * The way back from BuildKit during a build: a connection on which the engine asks for secrets, agents, logins and files
 * (`POST /session`, API 1.31). Also where there are none: without it, steps fail that could do without their secret.
 */
import { randomUUID } from 'node:crypto';
import type { Connection } from '../../connection.js';
import type { BuildRequest } from '../build-request.js';
import { integerField } from '../protobuf-writer.js';
import { fileSyncService } from './file-sync-service.js';
import { type GrpcMethods, serveGrpc, unary } from './grpc-server.js';
import { loginService } from './login-service.js';
import { secretService } from './secret-service.js';
import { sshService } from './ssh-service.js';

export interface BuildSession {
  readonly id: string;
  /** Ends it, with all that is asked on it. */
  close(): void;
}

/**
 * @param failed is told why a file of the context could not be read
 * @throws EngineError
 */
export async function openSession(
  connection: Connection,
  request: BuildRequest,
  failed: (error: unknown) => void,
): Promise<BuildSession> {
  const id = randomUUID();
  const methods = methodsOf(request, failed);
  const headers = {
    'X-Docker-Expose-Session-Uuid': id,
    'X-Docker-Expose-Session-Name': 'docker-map',
    // Sessions with one key share their files, where two are taken for the same by size and time: these have no times.
    'X-Docker-Expose-Session-Sharedkey': id,
    'X-Docker-Expose-Session-Grpc-Method': [...methods.keys()],
  };
  const socket = await connection.upgrade('/session', 'h2c', headers, request);
  // Where it breaks, the connection of the build itself does so too, and tells.
  socket.on('error', () => {});
  const session = serveGrpc(socket, methods);
  return {
    id,
    close: () => {
      session.destroy();
      socket.destroy();
    },
  };
}

/** Of agents and logins that there are none at all, a builder takes from the lack of the method. */
function methodsOf(
  { context, secret = async () => undefined, ssh, credentials }: BuildRequest,
  failed: (error: unknown) => void,
): GrpcMethods {
  return new Map([
    ...healthService,
    ...secretService(secret),
    ...(ssh ? sshService(ssh) : []),
    ...(credentials ? loginService(credentials) : []),
    ...(context.kind === 'files' ? fileSyncService(context, failed) : []),
  ]);
}

/** Engines ask every few seconds, and end sessions that do not answer; 1: "serving". */
const healthService: GrpcMethods = new Map([
  ['/grpc.health.v1.Health/Check', unary(async () => integerField(1, 1))],
]);
