/**
 * A gRPC server on a connection that is there already: here, it is the engine that calls. Of gRPC it knows calls with one
 * message each way, and those with a stream each way.
 */
import {
  type IncomingHttpHeaders,
  performServerHandshake,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import type { Duplex } from 'node:stream';
import { GrpcError } from './grpc-error.js';
import { framed, unframed } from './grpc-messages.js';

export interface GrpcCall {
  readonly headers: IncomingHttpHeaders;
  readonly messages: AsyncIterable<Uint8Array>;
  /** Resolves when the caller's side has room for more. */
  send(message: Uint8Array): Promise<void>;
  /** Ends what belongs to the call when its stream does. */
  readonly signal: AbortSignal;
}

/** @throws GrpcError what the caller is to learn; of any other error, it only learns that there was one */
export type GrpcMethod = (call: GrpcCall) => Promise<void>;

/** By path: `/grpc.health.v1.Health/Check`. */
export type GrpcMethods = ReadonlyMap<string, GrpcMethod>;

/** A method with one message each way. */
export function unary(answer: (request: Uint8Array) => Promise<Uint8Array>): GrpcMethod {
  return async ({ messages, send }) => {
    for await (const request of messages) return send(await answer(request));
    throw new GrpcError('internal', 'there is no message');
  };
}

/** Builders put each line of an ignore file into a header of its own; Node takes 128, if nothing is said. */
const HEADERS = { maxHeaderListPairs: 2 ** 20 };

/** Serves until the session or the connection is ended; never throws. */
export function serveGrpc(connection: Duplex, methods: GrpcMethods): ServerHttp2Session {
  const session = performServerHandshake(connection, HEADERS);
  // A connection that breaks ends the calls on it, and the build tells why.
  session.on('error', () => connection.destroy());
  session.on('stream', (stream, headers) => {
    void serve(stream, headers, methods);
  });
  return session;
}

async function serve(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  methods: GrpcMethods,
): Promise<void> {
  const ended = new AbortController();
  // A caller that goes away is no trouble of ours.
  stream.on('error', () => {});
  stream.once('close', () => ended.abort());
  const send = (message: Uint8Array) => write(stream, framed(message));
  try {
    const method = methods.get(headers[':path'] ?? '');
    if (!method) throw new GrpcError('unimplemented', `unknown method ${headers[':path']}`);
    // Who has read enough still has to answer on the stream.
    const messages = unframed(stream.iterator({ destroyOnReturn: false }));
    await method({ headers, messages, send, signal: ended.signal });
    end(stream, 0, '');
  } catch (error) {
    if (error instanceof GrpcError) end(stream, error.status, error.message);
    else end(stream, new GrpcError('internal', '').status, 'the client could not answer');
  }
}

function write(stream: ServerHttp2Stream, bytes: Uint8Array): Promise<void> {
  begin(stream);
  return new Promise((resolve, reject) => {
    const hasRoom = stream.write(bytes, (error) => (error ? reject(error) : resolve()));
    if (hasRoom) resolve();
  });
}

/** How a call went stands behind its messages, in trailers. */
function end(stream: ServerHttp2Stream, status: number, message: string): void {
  if (stream.destroyed || stream.closed) return;
  begin(stream);
  stream.once('wantTrailers', () => {
    stream.sendTrailers({ 'grpc-status': String(status), 'grpc-message': encodeURIComponent(message) });
  });
  stream.end();
  // What else the caller has to say is not waited for.
  stream.resume();
}

function begin(stream: ServerHttp2Stream): void {
  if (stream.headersSent) return;
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
}
