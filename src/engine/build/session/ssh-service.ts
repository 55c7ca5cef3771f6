/** SSH agents for `RUN --mount=type=ssh` (BuildKit's `session/sshforward`). */
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { firstText, protobufFields } from '../protobuf-reader.js';
import { bytesField } from '../protobuf-writer.js';
import { allowedAgentRequests } from './agent-requests.js';
import { GrpcError } from './grpc-error.js';
import { type GrpcCall, type GrpcMethods, unary } from './grpc-server.js';

/** The id of an agent for which a Dockerfile names none. */
const DEFAULT = 'default';

/** @param agents paths of their sockets, by id */
export function sshService(agents: Readonly<Record<string, string>>): GrpcMethods {
  return new Map([
    [
      '/moby.sshforward.v1.SSH/CheckAgent',
      unary(async (request) => {
        agentOf(agents, firstText(request));
        return new Uint8Array();
      }),
    ],
    [
      '/moby.sshforward.v1.SSH/ForwardAgent',
      (call) => forward(call, agentOf(agents, String(call.headers['buildkit.ssh.id'] ?? ''))),
    ],
  ]);
}

function agentOf(agents: Readonly<Record<string, string>>, id: string): string {
  const name = id === '' ? DEFAULT : id;
  const socket = Object.hasOwn(agents, name) ? agents[name] : undefined;
  if (socket === undefined) throw new GrpcError('not-found', `unset ssh forward key ${name}`);
  return socket;
}

/** Until both sides have ended. */
async function forward({ messages, send, signal }: GrpcCall, path: string): Promise<void> {
  const socket = connect({ path, allowHalfOpen: true });
  const asked = pipeline(Readable.from(requests(messages)), allowedAgentRequests(), socket, {
    signal,
    end: true,
  });
  const answered = (async () => {
    for await (const chunk of socket) await send(bytesField(1, chunk));
  })();
  try {
    await Promise.all([asked, answered]);
  } catch {
    // Agents say nothing of secrets, but what their sockets' errors say is of no use to a build.
    throw new GrpcError('unavailable', `the SSH agent at ${path} cannot be reached`);
  } finally {
    socket.destroy();
  }
}

async function* requests(messages: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const message of messages) {
    for (const field of protobufFields(message)) {
      if (field.kind === 'bytes' && field.number === 1 && field.value.length > 0) yield field.value;
    }
  }
}
