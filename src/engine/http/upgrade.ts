/** A connection that goes over to another protocol: from then on it is a pair of streams. */
import { request as httpRequest } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Asked } from '../engine-error.js';
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
}

/**
 * The engine has agreed when the stream is there. Who gets it ends it; an interruption that comes later does not.
 *
 * @throws EngineError
 */
export function upgrade(
  transport: Transport,
  { asked, path, protocol, headers }: UpgradeRequest,
  interruption: Interruption,
): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      ...transport.target,
      agent: transport.separate,
      method: asked.method,
      path,
      headers: { ...mutable(headers), Connection: 'Upgrade', Upgrade: protocol },
    });
    const stop = () => request.destroy();
    interruption.signal?.addEventListener('abort', stop, { once: true });
    if (interruption.signal?.aborted) stop();
    request.once('close', () => interruption.signal?.removeEventListener('abort', stop));
    request.on('error', (error) => reject(interruption.error(asked) ?? connectionFailure(error, asked)));
    request.once('response', (message) => {
      refusal(new Answer(message, asked, interruption)).then(reject, reject);
    });
    request.once('upgrade', (_message, socket, head) => {
      interruption.signal?.removeEventListener('abort', stop);
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    request.end();
  });
}

function mutable(headers: UpgradeRequest['headers']): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
