/** Asks a session's services as an engine does: as the HTTP/2 client of a connection that was made by the other side. */
import { type ClientHttp2Session, connect } from 'node:http2';
import { connect as connectSocket, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { framed, unframed } from '../../../../src/engine/build/session/grpc-messages.js';
import { type GrpcMethods, serveGrpc } from '../../../../src/engine/build/session/grpc-server.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

export interface GrpcAnswer {
  readonly status: number;
  readonly words: string;
  readonly messages: readonly Buffer[];
}

/** A connection on which the methods are served; ends with the test. */
export async function sessionWith(methods: GrpcMethods): Promise<ClientHttp2Session> {
  const path = join(temporaryFolder(), 'session.sock');
  const server = createServer((socket) => {
    serveGrpc(socket, methods);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const socket: Socket = connectSocket(path);
  const client = connect('http://session', { createConnection: () => socket });
  onTestFinished(() => {
    client.destroy();
    socket.destroy();
    server.close();
  });
  return client;
}

/** Sends the messages, then has nothing more to say. */
export async function ask(
  client: ClientHttp2Session,
  method: string,
  messages: readonly Uint8Array[],
  headers: Readonly<Record<string, string | string[]>> = {},
): Promise<GrpcAnswer> {
  const stream = client.request({
    ':method': 'POST',
    ':path': method,
    'content-type': 'application/grpc',
    ...headers,
  });
  const trailers = new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
    stream.once('trailers', resolve);
    stream.once('error', reject);
  });
  for (const message of messages) stream.write(framed(message));
  stream.end();
  const answers: Buffer[] = [];
  for await (const answer of unframed(stream)) answers.push(Buffer.from(answer));
  const end = await trailers;
  return {
    status: Number(end['grpc-status']),
    words: decodeURIComponent(String(end['grpc-message'])),
    messages: answers,
  };
}
