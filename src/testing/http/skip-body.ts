/**
 * Takes the body of a request off a connection that is taken over: the client sends it before what it has to say. Older
 * versions of Node leave it there (20); newer ones read it as of any request (26).
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Whatever follows the body stays to be read.
 *
 * @param head what has come already
 */
export async function skipBody(message: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  let left = Number(message.headers['content-length'] ?? 0) - (await lengthOf(message));
  if (head.length > 0) socket.unshift(head);
  while (left > 0) {
    const data: unknown = socket.read();
    if (Buffer.isBuffer(data)) {
      if (data.length > left) socket.unshift(data.subarray(left));
      left -= data.length;
    } else if (!(await somethingComes(socket))) return;
  }
}

async function lengthOf(message: IncomingMessage): Promise<number> {
  let length = 0;
  for await (const data of message) length += Buffer.byteLength(data);
  return length;
}

/** @returns `false`: the connection has ended */
function somethingComes(socket: Duplex): Promise<boolean> {
  return new Promise((resolve) => {
    if (socket.destroyed || socket.readableEnded) resolve(false);
    socket.once('readable', () => resolve(true));
    socket.once('close', () => resolve(false));
  });
}
