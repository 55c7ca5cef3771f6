import { describe, expect, it } from 'vitest';
import { sendJson, serveEngine } from './engine-server.js';

const payload = { Image: 'i', Labels: {}, HostConfig: {} };
const networks = [
  { network: 'one', endpoint: { Aliases: ['a'] } },
  { network: 'two', endpoint: {} },
];

async function requestsOf(newest: string, hostConfig = {}, on = networks): Promise<unknown[]> {
  const { engine, requests } = await serveEngine(
    ({ path }, response) =>
      sendJson(response, path.startsWith('/containers') ? { Id: 'id', Warnings: null } : null),
    { newest, oldest: '1.12' },
  );
  const created = await engine.containers.create('name', { ...payload, HostConfig: hostConfig }, on);
  expect(created).toEqual({ id: 'id', warnings: [] });
  return requests.map(({ path, body }) => [path, JSON.parse(body)]);
}

const endpoints = (...names: string[]) =>
  Object.fromEntries(
    networks.filter(({ network }) => names.includes(network)).map((n) => [n.network, n.endpoint]),
  );

describe('creating a container', () => {
  it('puts it on all networks at once, where the engine can', async () => {
    const body = {
      ...payload,
      HostConfig: { NetworkMode: 'one' },
      NetworkingConfig: { EndpointsConfig: endpoints('one', 'two') },
    };
    expect(await requestsOf('1.44')).toEqual([['/containers/create?name=name', body]]);
  });

  it('connects the further networks afterwards, where it cannot', async () => {
    const body = {
      ...payload,
      HostConfig: { NetworkMode: 'one' },
      NetworkingConfig: { EndpointsConfig: endpoints('one') },
    };
    expect(await requestsOf('1.43')).toEqual([
      ['/containers/create?name=name', body],
      ['/networks/two/connect', { Container: 'id', EndpointConfig: {} }],
    ]);
  });

  it('keeps a network mode that is declared', async () => {
    expect(await requestsOf('1.44', { NetworkMode: 'two' })).toMatchObject([
      [expect.anything(), { HostConfig: { NetworkMode: 'two' } }],
    ]);
  });

  it('says nothing of networks where there are none', async () => {
    expect(await requestsOf('1.41', {}, [])).toEqual([['/containers/create?name=name', payload]]);
  });
});
