/** Networks: made, looked at, removed. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { created, payload, started } from '../support/containers.js';
import { network, networkPayload, subnet } from '../support/networks.js';
import { expectRefusal } from '../support/refusal.js';

export const networkCases = [
  contractCase('a network has what it was declared with', async (context) => {
    const Labels = { purpose: 'contract' };
    const name = await network(context, 'declared', { Internal: true, Labels });
    const found = await context.engine.networks.inspect(name);
    expect(found).toMatchObject({ name, driver: 'bridge', internal: true, labels: Labels, containers: [] });
    expect(found.id).toMatch(/^[0-9a-f]{64}$/);
    expect(Date.parse(found.created)).toBeGreaterThan(0);
  }),

  contractCase('options of the driver are kept', async (context) => {
    const Options = { 'com.docker.network.driver.mtu': '1400' };
    const name = await network(context, 'options', { Options });
    expect((await context.engine.networks.inspect(name)).options).toMatchObject(Options);
  }),

  contractCase('a network is listed, with its labels', async (context) => {
    const Labels = { purpose: 'contract' };
    const name = await network(context, 'listed', { Labels });
    const found = (await context.engine.networks.list()).find((one) => one.name === name);
    expect(found).toMatchObject({ driver: 'bridge', labels: Labels });
  }),

  contractCase('a network is found by its id', async (context) => {
    const name = await network(context, 'by-id');
    const { id } = await context.engine.networks.inspect(name);
    expect((await context.engine.networks.inspect(id)).name).toBe(name);
  }),

  contractCase('networks that engines bring along are there', async ({ engine }) => {
    const names = (await engine.networks.list()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['bridge', 'host', 'none']));
  }),

  contractCase('networks that engines bring along cannot be removed', async ({ engine }) => {
    await expectRefusal(
      engine.networks.remove('bridge'),
      403,
      /bridge is a pre-defined network and cannot be removed/,
    );
  }),

  contractCase('networks that engines bring along cannot be made', async ({ engine }) => {
    const payload = { Name: 'host', Driver: 'bridge', Internal: false, Options: {}, Labels: {} };
    await expectRefusal(
      engine.networks.create(payload),
      403,
      /operation is not permitted on predefined host network/,
    );
  }),

  contractCase('a network that is there is not made again', async (context) => {
    const name = await network(context, 'twice');
    const words = new RegExp(`network with name ${name} already exists`);
    await expectRefusal(network(context, 'twice'), 409, words);
  }),

  contractCase('of a network that many want at once there is one', async (context) => {
    const payload = networkPayload(context, 'race');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => context.engine.networks.ensure(payload)),
    );
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await context.engine.networks.list()).filter(({ name }) => name === payload.Name)).toHaveLength(
      1,
    );
  }),

  contractCase('a network that is not there is not found', async (context) => {
    const name = context.name('missing');
    const { networks } = context.engine;
    const words = new RegExp(`network ${name} not found`, 'i');
    await expectRefusal(networks.inspect(name), 404, words);
    await expectRefusal(context.raw('DELETE', `/networks/${name}`), 404, words);
    await expectRefusal(networks.connect(name, await started(context, 'container'), {}), 404, words);
    expect(await networks.remove(name)).toBe(false);
  }),

  contractCase('a removed network is gone', async (context) => {
    const name = await network(context, 'gone');
    expect(await context.engine.networks.remove(name)).toBe(true);
    await expectRefusal(context.engine.networks.inspect(name), 404, /not found/);
  }),

  contractCase('a network with a running container on it cannot be removed', async (context) => {
    const name = await network(context, 'used');
    await started(context, 'on-it', { HostConfig: { NetworkMode: name } });
    await expectRefusal(context.engine.networks.remove(name), 403, /has active endpoints/);
  }),

  contractCase(
    'a network whose containers do not run can be removed, and is missed at their start',
    async (context) => {
      const name = await network(context, 'missed');
      const container = await created(context, 'left', { HostConfig: { NetworkMode: name } });
      expect(await context.engine.networks.remove(name)).toBe(true);
      await expectRefusal(
        context.engine.containers.start(container),
        404,
        new RegExp(`network ${name} not found`),
      );
    },
  ),

  contractCase(
    'a container can be made for a network that is not there, and does not start',
    async (context) => {
      const missing = context.name('missing');
      const container = await created(context, 'without', { HostConfig: { NetworkMode: missing } });
      await expectRefusal(
        context.engine.containers.start(container),
        404,
        new RegExp(`network ${missing} not found`),
      );
    },
  ),

  contractCase('what is no range of addresses is refused', async (context) => {
    const answer = network(context, 'subnet', { IPAM: { Config: [{ Subnet: 'x' }] } });
    await expectRefusal(answer, [400, 500], /invalid (subnet|CIDR)/i);
  }),

  contractCase('addresses that another network has are taken', async (context) => {
    await network(context, 'first', subnet(1));
    await expectRefusal(
      network(context, 'second', subnet(1)),
      [400, 403],
      /Pool overlaps with other one on this address space/,
    );
  }),

  contractCase('addresses are free again when their network is gone', async (context) => {
    const first = await network(context, 'first', subnet(2));
    await context.engine.networks.remove(first);
    await network(context, 'second', subnet(2));
  }),

  contractCase('a network without addresses named is given some', async (context) => {
    const name = await network(context, 'given');
    const { json } = await context.raw('GET', `/networks/${name}`);
    const address = expect.stringMatching(/^\d+\.\d+\.\d+\.1$/);
    const range = expect.stringMatching(/^\d+\.\d+\.\d+\.0\/\d+$/);
    expect(json).toMatchObject({ Scope: 'local', IPAM: { Config: [{ Subnet: range, Gateway: address }] } });
  }),

  contractCase('the containers that run on a network are told', async (context) => {
    const name = await network(context, 'told');
    const running = await started(context, 'running', { HostConfig: { NetworkMode: name } });
    await created(context, 'not-running', { HostConfig: { NetworkMode: name } });
    const { id } = await context.engine.containers.inspect(running);
    expect((await context.engine.networks.inspect(name)).containers).toEqual([id]);
  }),

  contractCase('a container without a network named is on the one called bridge', async (context) => {
    const name = await started(context, 'default');
    expect(await context.listed(name)).toMatchObject({ networks: ['bridge'] });
  }),

  contractCase('a container can be on no network', async (context) => {
    const name = await started(context, 'none', { HostConfig: { NetworkMode: 'none' } });
    expect(await context.listed(name)).toMatchObject({ networks: ['none'], networkMode: 'none' });
  }),

  contractCase("a container can be on the host's network", async (context) => {
    const name = await started(context, 'host', { HostConfig: { NetworkMode: 'host' } });
    expect(await context.listed(name)).toMatchObject({ networks: ['host'], networkMode: 'host' });
  }),

  contractCase('a container can be made on several networks', async (context) => {
    const names = [await network(context, 'one'), await network(context, 'two')];
    const container = context.name('both');
    const memberships = names.map((name) => ({ network: name, endpoint: {} }));
    await context.engine.containers.create(container, payload(context), memberships);
    await context.engine.containers.start(container);
    expect(Object.keys((await context.engine.containers.inspect(container)).networks).sort()).toEqual(names);
    expect([...((await context.listed(container))?.networks ?? [])].sort()).toEqual(names);
  }),
];
