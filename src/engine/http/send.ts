/** One HTTP request, up to the head of its answer. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Asked, EngineError } from '../engine-error.js';
import type { Transport } from '../transport.js';
import { connectionFailure, errorCode } from './connection-failure.js';
import type { Interruption } from './interruption.js';

/** Something that is sent as JSON, or bytes as they are: a tar archive. */
export type Body = { readonly json: object } | { readonly archive: Readable | Uint8Array };

export interface Outgoing {
  readonly asked: Asked;
  /** Path with version and query. */
  readonly path: string;
  readonly body?: Body | undefined;
  /** Beside those of the body. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** A connection of its own, because the answer takes long. */
  readonly separate: boolean;
}

/**
 * A kept connection may have been closed by the engine just when it was used again. Where nothing can have
 * happened by the request (GET), it is sent once more, on a new connection.
 *
 * @throws EngineError
 */
export function send(
  transport: Transport,
  outgoing: Outgoing,
  interruption: Interruption,
): Promise<IncomingMessage> {
  const { asked, body } = outgoing;
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      ...transport.target,
      agent: outgoing.separate ? transport.separate : transport.pool,
      method: asked.method,
      path: outgoing.path,
      headers: { ...headersOf(body), ...outgoing.headers },
      ...(interruption.signal && { signal: interruption.signal }),
    });
    let answered = false;
    request.once('response', (message) => {
      answered = true;
      resolve(message);
    });
    request.on('error', (error) => {
      // After the answer's head, the error shows in the answer's body.
      if (answered) return;
      const interrupted = interruption.error(asked);
      const stale = request.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(errorCode(error));
      if (interrupted) reject(interrupted);
      else if (stale && asked.method === 'GET')
        resolve(send(transport, { ...outgoing, separate: true }, interruption));
      else reject(connectionFailure(error, asked));
    });
    if (body && 'archive' in body && body.archive instanceof Readable) {
      body.archive.once('error', (cause) => {
        reject(new EngineError('aborted', 'The archive to be sent could not be read', asked, { cause }));
      });
      // Both ends report what fails: the archive above, the request too.
      pipeline(body.archive, request).catch(() => {});
    } else {
      request.end(bytesOf(body));
    }
  });
}

function headersOf(body: Body | undefined): Record<string, string | number> {
  if (body === undefined) return {};
  if ('json' in body) return { 'Content-Type': 'application/json' };
  return { 'Content-Type': 'application/x-tar' };
}

function bytesOf(body: Body | undefined): string | Uint8Array | undefined {
  if (body === undefined) return undefined;
  if ('json' in body) return JSON.stringify(body.json);
  return body.archive instanceof Readable ? undefined : body.archive;
}
