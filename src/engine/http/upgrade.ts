/** A connection that goes over to another protocol: from then on it is a pair of streams. */
import { request as httpRequest } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Asked, EngineError } from '../engine-error.js';
import type { Transport } from '../transport.js';
import { Answer } from './answer.js';
import { connectionFailure } from './connection-failure.js';
import type { Interruption } from './interruption.js';
import { refusal } from './refusal.js';

export interface UpgradeRequest {
  readonly asked: Asked;
  /** Path with version. */
  readonly path: string;
  /** Name of the protocol: `h2c`. */
  readonly protocol: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** Sent as JSON, with the request itself. */
  readonly body?: object | undefined;
}

/**
 * The engine has agreed when the stream is there. Who gets it ends it; an interruption that comes later does not.
 *
 * @throws EngineError
 */
export function upgrade(
  transport: Transport,
  { asked, path, protocol, headers, body }: UpgradeRequest,
  interruption: Interruption,
): Promise<Duplex> {
  const json = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      ...transport.target,
      agent: transport.separate,
      method: asked.method,
      path,
      headers: { ...mutable(headers), ...headersOf(json), Connection: 'Upgrade', Upgrade: protocol },
    });
    const stop = () => request.destroy();
    interruption.signal?.addEventListener('abort', stop, { once: true });
    if (interruption.signal?.aborted) stop();
    request.once('close', () => interruption.signal?.removeEventListener('abort', stop));
    request.on('error', (error) => reject(interruption.error(asked) ?? connectionFailure(error, asked)));
    request.once('response', (message) => {
      const { statusCode: status = 0 } = message;
      if (status >= 200 && status < 300) {
        request.destroy();
        reject(notHandedOver(asked, status));
      } else refusal(new Answer(message, asked, interruption)).then(reject, reject);
    });
    request.once('upgrade', (_message, socket, head) => {
      interruption.signal?.removeEventListener('abort', stop);
      transport.upgraded.add(socket);
      socket.once('close', () => transport.upgraded.delete(socket));
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    request.end(json);
  });
}

function headersOf(json: Buffer | undefined): Record<string, string | number> {
  return json === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': json.length };
}

function notHandedOver(asked: Asked, status: number): EngineError {
  const hint = 'A proxy before the engine must let connections be upgraded.';
  return new EngineError('engine-protocol', 'The connection was not handed over', asked, { status, hint });
}

function mutable(headers: UpgradeRequest['headers']): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
