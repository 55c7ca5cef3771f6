/** Ports of this machine. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * The first port from a wished one on that nobody listens on.
 * @param {number} wished
 * @returns {Promise<number>}
 */
export async function freePort(wished) {
  for (let port = wished; port < 65_536; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port from ${wished} on.`);
}

/** @param {number} port */
async function isFree(port) {
  const server = createServer().listen(port);
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
