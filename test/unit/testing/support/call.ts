/** Speaks to a simulated engine as it is, without a client in between. */
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { writeTar } from '../../../../src/testing/archive/write-tar.js';
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
    const asked = request({ socketPath, method, path, headers, agent: false }, (answer) => {
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
  const rest = { kind: 'file', mode: 0o644, uid: 0, gid: 0, modified: 0, linkTarget: '' } as const;
  return writeTar(
    Object.entries(files).map(([name, content]) => ({
      name,
      entry: { ...rest, content: Buffer.from(content) },
    })),
  );
}
