/**
 * A small balancer, as any proxy that discovers its servers from the engine: it knows the running containers of the
 * configuration, takes one after the other, and tries the next one where a connection fails.
 */
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine } from '../../src/engine/engine.js';
import { prefix } from './web.js';

export interface Balancer {
  /** Of this host. */
  readonly port: number;
  close(): void;
}

export async function openBalancer(engine: Engine): Promise<Balancer> {
  let servers = await addresses(engine);
  const stop = new AbortController();
  const followed = (async () => {
    const filters = { type: ['container'], event: ['start', 'die', 'rename'] };
    for await (const _ of engine.events({ filters, signal: stop.signal })) servers = await addresses(engine);
  })().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  let turn = 0;
  const server = createServer(async (_request, answer) => {
    turn++;
    const inTurn = servers.map((_, index) => servers[(index + turn) % servers.length] ?? '');
    for (const address of inTurn) {
      const page = await pageOf(address);
      if (page === undefined) continue;
      answer.end(page);
      return;
    }
    answer.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server.address()),
    close() {
      stop.abort();
      server.close();
      server.closeAllConnections();
      void followed;
    },
  };
}

async function addresses(engine: Engine): Promise<readonly string[]> {
  const running = (await engine.containers.list()).filter(
    ({ name, status }) => name.startsWith(`${prefix}.web.`) && status === 'running',
  );
  const details = await Promise.all(
    running.map(({ id }) => engine.containers.inspect(id).catch(() => undefined)),
  );
  return details.flatMap((container) => {
    const network: unknown = container?.networks[`${prefix}.net`];
    const address: unknown = typeof network === 'object' && network ? Reflect.get(network, 'IPAddress') : '';
    return typeof address === 'string' && address !== '' ? [address] : [];
  });
}

function pageOf(host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = get({ host, port: 80, agent: false, timeout: 1000 }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('error', () => resolve(undefined));
      answer.on('end', () => resolve(answer.statusCode === 200 ? text : undefined));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address) return address.port;
  throw new Error('the balancer has no port');
}
