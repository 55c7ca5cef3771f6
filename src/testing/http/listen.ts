/** A server on a socket, with all its connections at hand. Neither keeps the process alive. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export type Place =
  | { readonly kind: 'unix'; readonly path: string }
  /** Of 127.0.0.1. Port 0: any that is free. */
  | { readonly kind: 'tcp'; readonly port: number };

export interface Listening {
  /** As it was given, with the port that was free. */
  readonly place: Place;
  /** Ends all connections, as they are. */
  cut(): void;
  /** Nobody listens any more, a unix socket is gone, all connections have ended. */
  close(): Promise<void>;
}

/** @throws the system's error where the socket cannot be had */
export async function listen(server: Server, place: Place): Promise<Listening> {
  const connections = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections.add(socket.unref());
    socket.once('close', () => connections.delete(socket));
  });
  if (place.kind === 'unix') server.listen(place.path);
  else server.listen(place.port, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const cut = (): void => {
    for (const socket of connections) socket.destroy();
  };
  return {
    place: place.kind === 'unix' ? place : { kind: 'tcp', port },
    cut,
    async close() {
      const closed = once(server, 'close');
      server.close();
      cut();
      await closed;
    },
  };
}
