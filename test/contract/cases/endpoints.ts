/** Places of containers on networks: addresses, aliases, coming and going. */
import { expect } from 'vitest';
import { fieldsAt, optionalTextAt, textsAt } from '../../../src/engine/answer/read.js';
import type { EndpointSettings } from '../../../src/engine/payload.js';
import { contractCase } from '../contract-case.js';
import { created, payload, started } from '../support/containers.js';
import type { ContractContext } from '../support/contract-context.js';
import { network, subnet } from '../support/networks.js';
import { expectRefusal } from '../support/refusal.js';

export const endpointCases = [
  contractCase('a running container has an address of its network', async (context) => {
    const name = await network(context, 'net', subnet(10));
    const container = await on(context, name, 'running');
    await context.engine.containers.start(container);
    const endpoint = await endpointOf(context, container, name);
    expect(endpoint['IPAddress']).toBe('10.214.10.2');
    expect(endpoint).toMatchObject({ Gateway: '10.214.10.1', IPPrefixLen: 24 });
    expect(endpoint['NetworkID']).toBe((await context.engine.networks.inspect(name)).id);
    expect(endpoint['MacAddress']).toMatch(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
  }),

  contractCase('a container that does not run has no address', async (context) => {
    const name = await network(context, 'net');
    const container = await on(context, name, 'not-running');
    expect(await endpointOf(context, container, name)).toMatchObject({ IPAddress: '', EndpointID: '' });
  }),

  contractCase('no two containers have one address', async (context) => {
    const name = await network(context, 'net');
    const one = await started(context, 'one', { HostConfig: { NetworkMode: name } });
    const two = await started(context, 'two', { HostConfig: { NetworkMode: name } });
    const addresses = [await endpointOf(context, one, name), await endpointOf(context, two, name)];
    expect(addresses[0]?.['IPAddress']).not.toBe(addresses[1]?.['IPAddress']);
  }),

  contractCase('a container gets the address that it declares', async (context) => {
    const name = await network(context, 'net', subnet(11));
    const container = await on(context, name, 'fixed', { IPAMConfig: { IPv4Address: '10.214.11.77' } });
    await context.engine.containers.start(container);
    const endpoint = await endpointOf(context, container, name);
    expect(endpoint).toMatchObject({
      IPAddress: '10.214.11.77',
      IPAMConfig: { IPv4Address: '10.214.11.77' },
    });
  }),

  contractCase('an address that another container has is taken', async (context) => {
    const name = await network(context, 'net', subnet(12));
    const endpoint = { IPAMConfig: { IPv4Address: '10.214.12.77' } };
    await context.engine.containers.start(await on(context, name, 'first', endpoint));
    const second = await on(context, name, 'second', endpoint);
    await expectRefusal(context.engine.containers.start(second), [403, 409, 500], /Address already in use/);
  }),

  contractCase('an address is free again when its container has ended', async (context) => {
    const name = await network(context, 'net', subnet(13));
    const endpoint = { IPAMConfig: { IPv4Address: '10.214.13.77' } };
    const first = await on(context, name, 'first', endpoint);
    await context.engine.containers.start(first);
    await context.engine.containers.stop(first, { timeout: 0 });
    expect(await context.engine.containers.start(await on(context, name, 'second', endpoint))).toBe(true);
  }),

  contractCase('an address can be declared only where the network declares its own', async (context) => {
    const name = await network(context, 'net');
    const container = on(context, name, 'fixed', { IPAMConfig: { IPv4Address: '10.214.14.77' } });
    await expectRefusal(
      container.then((made) => context.engine.containers.start(made)),
      400,
      /user specified IP address is supported only when connecting to networks with user configured subnets/,
    );
  }),

  contractCase('aliases are kept', async (context) => {
    const name = await network(context, 'net');
    const container = await on(context, name, 'aliases', { Aliases: ['db', 'database'] });
    await context.engine.containers.start(container);
    const aliases = textsAt(await endpointOf(context, container, name), 'Aliases');
    expect(aliases).toEqual(expect.arrayContaining(['db', 'database']));
  }),

  contractCase('a running container can be connected to a network', async (context) => {
    const name = await network(context, 'net');
    const container = await started(context, 'connected');
    expect(await context.engine.networks.connect(name, container, { Aliases: ['x'] })).toBe(true);
    expect(optionalTextAt(await endpointOf(context, container, name), 'IPAddress')).toMatch(/^\d/);
    const { id } = await context.engine.containers.inspect(container);
    expect((await context.engine.networks.inspect(name)).containers).toEqual([id]);
    expect((await context.listed(container))?.networks).toHaveLength(2);
  }),

  contractCase(
    'a container that does not run can be connected, and has an address at its start',
    async (context) => {
      const name = await network(context, 'net');
      const container = await created(context, 'connected');
      expect(await context.engine.networks.connect(name, container, {})).toBe(true);
      await context.engine.containers.start(container);
      expect(optionalTextAt(await endpointOf(context, container, name), 'IPAddress')).toMatch(/^\d/);
    },
  ),

  contractCase('what is connected already stays so', async (context) => {
    const name = await network(context, 'net');
    const container = await started(context, 'connected', { HostConfig: { NetworkMode: name } });
    expect(await context.engine.networks.connect(name, container, {})).toBe(false);
  }),

  contractCase('a container can be disconnected', async (context) => {
    const name = await network(context, 'net');
    const container = await started(context, 'disconnected', { HostConfig: { NetworkMode: name } });
    expect(await context.engine.networks.disconnect(name, container)).toBe(true);
    expect((await context.engine.containers.inspect(container)).networks).toEqual({});
    expect((await context.engine.networks.inspect(name)).containers).toEqual([]);
  }),

  contractCase('what is not connected stays so', async (context) => {
    const name = await network(context, 'net');
    const container = await started(context, 'apart');
    expect(await context.engine.networks.disconnect(name, container)).toBe(false);
  }),

  contractCase('a container that is not there cannot be connected', async (context) => {
    const name = await network(context, 'net');
    const missing = context.name('missing');
    const words = new RegExp(`No such container: ${missing}`, 'i');
    await expectRefusal(context.engine.networks.connect(name, missing, {}), 404, words);
    await expectRefusal(context.engine.networks.disconnect(name, missing), 404, words);
  }),

  contractCase("nobody is connected to the host's network later", async (context) => {
    const container = await started(context, 'container');
    const answer = context.engine.networks.connect('host', container, {});
    await expectRefusal(answer, [400, 403], /host network/);
  }),

  contractCase('a container that ends leaves its network', async (context) => {
    const name = await network(context, 'net');
    const container = await started(context, 'ending', { HostConfig: { NetworkMode: name } });
    await context.engine.containers.stop(container, { timeout: 0 });
    expect((await context.engine.networks.inspect(name)).containers).toEqual([]);
    expect(await endpointOf(context, container, name)).toMatchObject({ IPAddress: '' });
    expect((await context.listed(container))?.networks).toEqual([name]);
  }),
];

/** A container that was not started. */
async function on(
  context: ContractContext,
  name: string,
  text: string,
  endpoint: EndpointSettings = {},
): Promise<string> {
  const container = context.name(text);
  await context.engine.containers.create(container, payload(context), [{ network: name, endpoint }]);
  return container;
}

async function endpointOf(context: ContractContext, container: string, name: string) {
  return fieldsAt((await context.engine.containers.inspect(container)).networks, name);
}
