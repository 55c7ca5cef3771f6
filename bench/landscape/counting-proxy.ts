/** Stands before an engine and counts the requests that pass. */
import { createServer, request } from 'node:http';
import { pipeline } from 'node:stream/promises';

export interface CountingProxy {
  /** Address to use instead of the engine's. */
  readonly host: string;
  /** Requests since the last time it was asked. */
  take(): number;
  close(): void;
}

/**
 * @param host `unix:///path` of the engine
 * @param socket path of the proxy's own socket
 */
export async function countingProxy(host: string, socket: string): Promise<CountingProxy> {
  let count = 0;
  const socketPath = new URL(host).pathname;
  const server = createServer(async (incoming, outgoing) => {
    count++;
    const { method, url, headers } = incoming;
    const passed = request({ socketPath, method, path: url, headers }, async (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      // A client that leaves before the end of an answer is its own affair.
      await pipeline(answer, outgoing).catch(() => {});
    });
    passed.on('error', () => outgoing.destroy());
    await pipeline(incoming, passed).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    host: `unix://${socket}`,
    take() {
      const taken = count;
      count = 0;
      return taken;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
