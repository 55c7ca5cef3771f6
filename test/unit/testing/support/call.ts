/** Speaks to a simulated engine as it is, without a client in between. */
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { SimulatedEngine } from '../../../../src/testing/index.js';

export interface Reply {
  readonly status: number;
  readonly type: string | undefined;
  readonly bytes: Buffer;
  readonly text: string;
  /** Of JSON; of several, one a line. */
  readonly messages: readonly unknown[];
}

export async function call(
  engine: SimulatedEngine,
  method: string,
  path: string,
  body?: object | Buffer,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const isArchive = Buffer.isBuffer(body);
    const headers = { 'Content-Type': isArchive ? 'application/x-tar' : 'application/json' };
    const socketPath = engine.host.replace('unix://', '');
    const asked = request({ socketPath, method, path, headers }, (answer) => {
      buffer(answer).then(
        (bytes) => resolve(reply(answer.statusCode ?? 0, answer.headers['content-type'], bytes)),
        reject,
      );
    });
    asked.on('error', reject);
    asked.end(isArchive ? body : body && JSON.stringify(body));
  });
}

function reply(status: number, type: string | undefined, bytes: Buffer): Reply {
  const text = bytes.toString();
  const lines = type?.startsWith('application/json') ? text.split('\n').filter((line) => line.trim()) : [];
  return { status, type, bytes, text, messages: lines.map((line): unknown => JSON.parse(line)) };
}

/** A tar archive of files. */
export function archive(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const head = Buffer.alloc(512);
    head.write(name, 0);
    head.write('0000644\0', 100);
    head.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124);
    head.write('0', 156);
    head.write('ustar\x0000', 257);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
    body.write(content);
    return [head, body];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
