/** Ports: exposed, published, taken, chosen by the engine. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { created, started } from '../support/containers.js';
import { expectRefusal } from '../support/refusal.js';

/** @param hostPort one, a range, or empty: the engine's choice */
function publishing(hostPort: string, port = '80/tcp', hostIp = '127.0.0.1') {
  return {
    ExposedPorts: { [port]: {} },
    HostConfig: { PortBindings: { [port]: [{ HostIp: hostIp, HostPort: hostPort }] } },
  };
}

export const portCases = [
  contractCase('a published port is shown with its place on the host', async (context) => {
    const name = await started(context, 'published', publishing('25101'));
    expect((await context.listed(name))?.ports).toEqual([
      { port: 80, protocol: 'tcp', hostPort: 25101, hostIp: '127.0.0.1' },
    ]);
  }),

  contractCase('a port for datagrams is another one', async (context) => {
    const name = await started(context, 'udp', publishing('25102', '53/udp'));
    expect((await context.listed(name))?.ports).toEqual([
      { port: 53, protocol: 'udp', hostPort: 25102, hostIp: '127.0.0.1' },
    ]);
  }),

  contractCase('a port that is only exposed has no place on the host', async (context) => {
    const name = await started(context, 'exposed', { ExposedPorts: { '81/tcp': {} } });
    expect((await context.listed(name))?.ports).toEqual([{ port: 81, protocol: 'tcp' }]);
  }),

  contractCase('a port that another container has is taken', async (context) => {
    await started(context, 'first', publishing('25103'));
    const name = await created(context, 'second', publishing('25103'));
    await expectRefusal(
      context.engine.containers.start(name),
      500,
      /Bind for 127\.0\.0\.1:25103 failed: port is already allocated/,
    );
    expect((await context.engine.containers.inspect(name)).status).toBe('created');
  }),

  contractCase('a container that did not get its port says so', async (context) => {
    await started(context, 'first', publishing('25104'));
    const name = await created(context, 'second', publishing('25104'));
    await context.engine.containers.start(name).catch(() => undefined);
    const found = await context.engine.containers.inspect(name);
    expect(found.error).toMatch(/port is already allocated/);
    expect(found.exitCode).toBe(128);
  }),

  contractCase('a port is free again when its container has ended', async (context) => {
    const first = await started(context, 'first', publishing('25105'));
    await context.engine.containers.stop(first);
    const second = await created(context, 'second', publishing('25105'));
    expect(await context.engine.containers.start(second)).toBe(true);
  }),

  contractCase('two containers that do not run may want one port', async (context) => {
    await created(context, 'first', publishing('25106'));
    const second = await created(context, 'second', publishing('25106'));
    expect(await context.engine.containers.start(second)).toBe(true);
  }),

  contractCase('a port on one address of the host is free on another', async (context) => {
    await started(context, 'first', publishing('25107', '80/tcp', '127.0.0.1'));
    const second = await created(context, 'second', publishing('25107', '80/tcp', '127.0.0.2'));
    expect(await context.engine.containers.start(second)).toBe(true);
  }),

  contractCase('a port on all addresses is taken on each', async (context) => {
    await started(context, 'first', publishing('25108', '80/tcp', '0.0.0.0'));
    const second = await created(context, 'second', publishing('25108'));
    await expectRefusal(
      context.engine.containers.start(second),
      500,
      /port is already allocated|address already in use/,
    );
  }),

  contractCase('the engine chooses a port where none is named', async (context) => {
    const names = [
      await started(context, 'one', publishing('')),
      await started(context, 'two', publishing('0')),
    ];
    const ports = await Promise.all(
      names.map(async (name) => (await context.listed(name))?.ports[0]?.hostPort),
    );
    expect(ports[0]).toBeGreaterThan(1024);
    expect(ports[1]).toBeGreaterThan(1024);
    expect(ports[0]).not.toBe(ports[1]);
  }),

  contractCase('the engine chooses a port from a range', async (context) => {
    const names = [
      await started(context, 'one', publishing('25110-25111')),
      await started(context, 'two', publishing('25110-25111')),
    ];
    const ports = await Promise.all(
      names.map(async (name) => (await context.listed(name))?.ports[0]?.hostPort),
    );
    expect(ports.sort()).toEqual([25110, 25111]);
    const third = await created(context, 'three', publishing('25110-25111'));
    await expectRefusal(context.engine.containers.start(third), 500, /all ports are allocated/);
  }),

  contractCase('all exposed ports are published if that is asked for', async (context) => {
    const HostConfig = { PublishAllPorts: true };
    const name = await started(context, 'all', { HostConfig, ExposedPorts: { '81/tcp': {}, '82/tcp': {} } });
    const ports = (await context.listed(name))?.ports ?? [];
    expect([...new Set(ports.map(({ port }) => port))].sort()).toEqual([81, 82]);
    expect(ports.every(({ hostPort }) => hostPort !== undefined)).toBe(true);
  }),

  contractCase('what has ended publishes nothing', async (context) => {
    const name = await started(context, 'ended', publishing('25112'));
    await context.engine.containers.stop(name);
    expect((await context.listed(name))?.ports.filter(({ hostPort }) => hostPort)).toEqual([]);
  }),

  contractCase('what is no port is refused', async (context) => {
    await expectRefusal(created(context, 'no-port', publishing('x')), 400, /invalid port|hostPort/i);
  }),
];
