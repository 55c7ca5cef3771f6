/** Ports of this machine. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** Holds a port, as any process may; any free one unless it is named. */
export async function holdPort(port = 0): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer().listen(port, '0.0.0.0');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, server };
}

/** One that was free a moment ago. */
export async function freePort(): Promise<number> {
  const { port, server } = await holdPort();
  server.close();
  await once(server, 'close');
  return port;
}
