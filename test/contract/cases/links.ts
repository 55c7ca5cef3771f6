/** Links, on the default network and on others; containers on the network of another. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { created, payload, started } from '../support/containers.js';
import { network } from '../support/networks.js';
import { expectRefusal } from '../support/refusal.js';

export const linkCases = [
  contractCase('a link is shown with its alias', async (context) => {
    const target = await started(context, 'target');
    const name = await started(context, 'linking', { HostConfig: { Links: [`${target}:db`] } });
    const { hostConfiguration } = await context.engine.containers.inspect(name);
    expect(hostConfiguration['Links']).toEqual([`/${target}:/${name}/db`]);
  }),

  contractCase('a container that is linked to keeps its name in the list', async (context) => {
    const target = await started(context, 'target');
    await started(context, 'linking', { HostConfig: { Links: [`${target}:db`] } });
    expect(await context.listed(target)).toMatchObject({ name: target });
  }),

  contractCase('a link to what is not there cannot be made', async (context) => {
    const missing = context.name('missing');
    const answer = created(context, 'linking', { HostConfig: { Links: [`${missing}:db`] } });
    await expectRefusal(answer, [400, 404], new RegExp(`could not get container for ${missing}`, 'i'));
  }),

  contractCase('a container whose link is to what does not run does not start', async (context) => {
    const target = await created(context, 'target');
    const name = await created(context, 'linking', { HostConfig: { Links: [`${target}:db`] } });
    await expectRefusal(
      context.engine.containers.start(name),
      [409, 500],
      new RegExp(`Cannot link to a non running container: /${target} AS /${name}/db`),
    );
  }),

  contractCase('a container that is linked to can be removed', async (context) => {
    const target = await created(context, 'target');
    await created(context, 'linking', { HostConfig: { Links: [`${target}:db`] } });
    expect(await context.engine.containers.remove(target)).toBe(true);
  }),

  contractCase('on a network, a link to what does not run does not matter', async (context) => {
    const target = await created(context, 'target');
    const networkName = await network(context, 'net');
    const name = context.name('linking');
    const endpoint = { Links: [`${target}:db`] };
    await context.engine.containers.create(name, payload(context), [{ network: networkName, endpoint }]);
    expect(await context.engine.containers.start(name)).toBe(true);
    const { networks } = await context.engine.containers.inspect(name);
    expect(networks[networkName]).toMatchObject({ Links: [`${target}:db`] });
  }),

  contractCase("a container can be on another's network", async (context) => {
    const other = await started(context, 'other');
    const { id } = await context.engine.containers.inspect(other);
    const name = await started(context, 'guest', { HostConfig: { NetworkMode: `container:${other}` } });
    const guest = await context.engine.containers.inspect(name);
    expect(guest.status).toBe('running');
    expect(guest.hostConfiguration['NetworkMode']).toBe(`container:${id}`);
    expect(guest.networks).toEqual({});
    expect(await context.listed(name)).toMatchObject({ networkMode: `container:${id}` });
  }),

  contractCase('a container does not start on the network of what does not run', async (context) => {
    const other = await created(context, 'other');
    const { id } = await context.engine.containers.inspect(other);
    const name = await created(context, 'guest', { HostConfig: { NetworkMode: `container:${other}` } });
    await expectRefusal(
      context.engine.containers.start(name),
      [409, 500],
      new RegExp(`cannot join network (?:namespace )?of a non running container: .*(?:${id}|${other})`),
    );
  }),

  contractCase('a container does not start on the network of what is not there', async (context) => {
    const missing = context.name('missing');
    const name = await created(context, 'guest', { HostConfig: { NetworkMode: `container:${missing}` } });
    await expectRefusal(
      context.engine.containers.start(name),
      [404, 500],
      new RegExp(`No such container: ${missing}`, 'i'),
    );
  }),

  contractCase("on another's network a container publishes no ports", async (context) => {
    const other = await created(context, 'other');
    const HostConfig = {
      NetworkMode: `container:${other}`,
      PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '0' }] },
    };
    const answer = created(context, 'guest', { HostConfig, ExposedPorts: { '80/tcp': {} } });
    await expectRefusal(
      answer,
      400,
      /conflicting options: port publishing and the container type network mode/,
    );
  }),

  contractCase("on another's network a container has no hostname of its own", async (context) => {
    const other = await created(context, 'other');
    const HostConfig = { NetworkMode: `container:${other}` };
    const answer = created(context, 'guest', { HostConfig, Hostname: 'own' });
    await expectRefusal(answer, 400, /conflicting options: hostname and the network mode/);
  }),
];
