import { describe, expect, it } from 'vitest';
import { sendJson, serveEngine } from './engine-server.js';

const BRIDGE = 'com.docker.network.bridge.name';
const payload = { Name: 'map.net', Driver: 'bridge', Internal: false, Options: {}, Labels: {} };

const SAME_BRIDGE = { status: 403, message: 'networks have same bridge name' };
const NO_ADDRESSES = { status: 404, message: 'could not find an available IPv4 address pool' };

/** An engine that refuses so many creations, and shows the network from the given list on. */
async function serveNetworks(refusals: number, shownFrom: number, newest = '1.41', refusal = SAME_BRIDGE) {
  let creations = 0;
  let lists = 0;
  return serveEngine(
    ({ method }, response) => {
      if (method === 'POST') {
        creations += 1;
        if (creations > refusals) sendJson(response, { Id: 'mine' }, 201);
        else sendJson(response, { message: refusal.message }, refusal.status);
      } else {
        lists += 1;
        const networks = [
          { Id: 'later', Name: 'map.net', Created: '2026-01-02' },
          { Id: 'first', Name: 'map.net', Created: '2026-01-01' },
          { Id: 'other', Name: 'map.net.other', Created: '2025-01-01' },
        ];
        sendJson(response, lists >= shownFrom ? networks : networks.slice(2));
      }
    },
    { newest, oldest: '1.12' },
  );
}

describe('ensuring a network', () => {
  it('creates it', async () => {
    const { engine } = await serveNetworks(0, 1);
    expect(await engine.networks.ensure(payload)).toEqual({ id: 'mine', created: true });
  });

  it('uses the oldest of that name where the engine refuses', async () => {
    const { engine } = await serveNetworks(1, 1);
    expect(await engine.networks.ensure(payload)).toEqual({ id: 'first', created: false });
  });

  it('tries again where the one that was faster does not show yet', async () => {
    const { engine } = await serveNetworks(9, 2);
    expect(await engine.networks.ensure(payload)).toEqual({ id: 'first', created: false });
  });

  it('tries again where the one that was faster was not made after all', async () => {
    const { engine } = await serveNetworks(1, 9);
    expect(await engine.networks.ensure(payload)).toEqual({ id: 'mine', created: true });
  });

  it('tries again where those that race hold all addresses', async () => {
    const { engine } = await serveNetworks(1, 9, '1.41', NO_ADDRESSES);
    expect(await engine.networks.ensure(payload)).toEqual({ id: 'mine', created: true });
  });

  it('soon fails where another network has the addresses that are declared', async () => {
    const overlap = { status: 403, message: 'Pool overlaps with other one on this address space' };
    const { engine, requests } = await serveNetworks(99, 99, '1.41', overlap);
    await expect(engine.networks.ensure(payload)).rejects.toMatchObject({ code: 'conflict' });
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(5);
  });

  it('uses the network that has the declared addresses, where it is the one', async () => {
    const overlap = { status: 403, message: 'Pool overlaps with other one on this address space' };
    const { engine } = await serveNetworks(9, 2, '1.41', overlap);
    expect(await engine.networks.ensure(payload)).toEqual({ id: 'first', created: false });
  });

  it('fails at once for any other conflict', async () => {
    const conflict = { status: 403, message: 'operation is not permitted on predefined bridge network' };
    const { engine, requests } = await serveNetworks(99, 99, '1.41', conflict);
    await expect(engine.networks.ensure(payload)).rejects.toMatchObject({ code: 'conflict' });
    expect(requests).toHaveLength(1);
  });

  it('fails at once for any other reason', async () => {
    const { engine, requests } = await serveNetworks(1, 1, '1.41', {
      status: 404,
      message: 'plugin not found',
    });
    await expect(engine.networks.ensure(payload)).rejects.toMatchObject({ code: 'not-found' });
    expect(requests).toHaveLength(1);
  });

  it.each([
    [
      'asks older engines for a bridge named after the network',
      payload,
      '1.43',
      { [BRIDGE]: expect.stringMatching(/^br-[0-9a-f]{12}$/) },
    ],
    ['leaves the bridge to engines that keep names unique', payload, '1.44', {}],
    [
      'keeps a bridge that is declared',
      { ...payload, Options: { [BRIDGE]: 'mine' } },
      '1.41',
      { [BRIDGE]: 'mine' },
    ],
    ['has no bridge with other drivers', { ...payload, Driver: 'macvlan' }, '1.41', {}],
  ])('%s', async (_, network, newest, options) => {
    const { engine, requests } = await serveNetworks(0, 1, newest);
    await engine.networks.ensure(network);
    const body = JSON.parse(requests[0]?.body ?? '');
    expect(body.Options).toEqual(options);
    expect(body.CheckDuplicate).toBe(newest === '1.44' ? undefined : true);
  });
});
