import { describe, expect, test } from 'vitest';
import { at, RawEngine } from '../support/raw-engine.js';

const EXPOSED = { ExposedPorts: { '80/tcp': {} } };
const DRIVER = '500 failed to set up container networking: driver failed programming external connectivity';

describe('published ports', () => {
  test('are there in both families, while the container runs', async () => {
    await using engine = await RawEngine.start();
    await engine.run('web', published('8080'), EXPOSED);
    expect(await ports(engine, 'web')).toEqual([
      { HostIp: '0.0.0.0', HostPort: '8080' },
      { HostIp: '::', HostPort: '8080' },
    ]);
    await engine.call('POST', '/containers/web/stop');
    expect(await engine.run('other', published('8080'), EXPOSED)).toBe('204');
    expect(await engine.start('web')).toBe(
      `${DRIVER} on endpoint web (ID): Bind for 0.0.0.0:8080 failed: port is already allocated`,
    );
  });

  test('a container that got no port has no address either', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.run('web', { ...published('8080'), NetworkMode: 'front' }, EXPOSED);
    await engine.run('other', { ...published('8080'), NetworkMode: 'front' }, EXPOSED);
    const { body } = await engine.call('GET', '/networks/front');
    expect(Object.values(at(body, 'Containers'))).toMatchObject([{ Name: 'web' }]);
  });

  test.each([
    ['127.0.0.1', '127.0.0.1', 'Bind for 127.0.0.1:8080 failed: port is already allocated'],
    ['0.0.0.0', '127.0.0.1', 'Bind for 0.0.0.0:8080 failed: port is already allocated'],
    ['127.0.0.1', '0.0.0.0', 'Bind for 127.0.0.1:8080 failed: port is already allocated'],
  ])('%s stands against %s', async (first, second, words) => {
    await using engine = await RawEngine.start();
    await engine.run('web', published('8080', first), EXPOSED);
    expect(await engine.run('other', published('8080', second), EXPOSED)).toBe(
      `${DRIVER} on endpoint other (ID): ${words}`,
    );
  });

  test('other addresses, families and protocols do not', async () => {
    await using engine = await RawEngine.start();
    await engine.run('web', published('8080', '127.0.0.1'), EXPOSED);
    expect(await engine.run('c-a', published('8080', '127.0.0.2'), EXPOSED)).toBe('204');
    expect(await engine.run('c-b', published('8080', '::'), EXPOSED)).toBe('204');
    const udp = { PortBindings: { '80/udp': [{ HostPort: '8080' }] } };
    expect(await engine.run('c-c', udp, { ExposedPorts: { '80/udp': {} } })).toBe('204');
  });

  test('the first free one of a range, or the next of the engine’s own', async () => {
    await using engine = await RawEngine.start();
    await engine.run('c-a', published('8080-8081'), EXPOSED);
    await engine.run('c-b', published('8080-8081'), EXPOSED);
    expect(await ports(engine, 'c-b')).toContainEqual({ HostIp: '0.0.0.0', HostPort: '8081' });
    expect(await engine.run('c-c', published('8080-8081'), EXPOSED)).toBe(
      `${DRIVER} on endpoint c-c (ID): all ports are allocated`,
    );
    await engine.run('c-d', published(''), EXPOSED);
    await engine.run('c-e', { PublishAllPorts: true }, EXPOSED);
    expect(await ports(engine, 'c-d')).toContainEqual({ HostIp: '::', HostPort: '32768' });
    expect(await ports(engine, 'c-e')).toContainEqual({ HostIp: '::', HostPort: '32769' });
  });

  test('only exposed ones are, and none on networks that lead nowhere', async () => {
    await using engine = await RawEngine.start();
    await engine.network('inside', { Internal: true });
    await engine.run('c-a', published('8080'));
    await engine.run('c-b', { ...published('8080'), NetworkMode: 'inside' }, EXPOSED);
    await engine.run('c-c', { ...published('8080'), NetworkMode: 'host' }, EXPOSED);
    expect(await engine.run('c-d', published('8080'), EXPOSED)).toBe('204');
  });

  test('a container on a network that leads nowhere shows none at all', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front', { Internal: true });
    for (const [name, mode] of Object.entries({ web: 'front', app: 'none', db: 'bridge' }))
      await engine.run(name, { ...published('0'), NetworkMode: mode }, { ExposedPorts: { '81/tcp': {} } });
    expect(await engine.settings('web')).toMatchObject({ Ports: {} });
    expect(await engine.settings('app')).toMatchObject({ Ports: {} });
    expect(await engine.settings('db')).toMatchObject({ Ports: { '81/tcp': null } });
  });

  test('they go with the last network that leads outside, and come with the next', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.run('web', published('8080'), EXPOSED);
    await engine.disconnect('bridge', 'web');
    expect(await engine.run('other', published('8080'), EXPOSED)).toBe('204');
    await engine.call('POST', '/containers/other/stop');
    await engine.connect('front', 'web');
    expect(await engine.start('other')).toMatch(/port is already allocated$/);
  });

  test('in the words of older engines', async () => {
    await using engine = await RawEngine.start('1.41');
    await engine.run('web', published('8080'), EXPOSED);
    expect(await engine.run('other', published('8080', '127.0.0.1'), EXPOSED)).toBe(
      '500 driver failed programming external connectivity on endpoint other (ID): Error starting userland proxy: listen tcp4 127.0.0.1:8080: bind: address already in use',
    );
  });
});

function published(hostPort: string, hostIp = ''): object {
  return { PortBindings: { '80/tcp': [{ HostIp: hostIp, HostPort: hostPort }] } };
}

async function ports(engine: RawEngine, name: string): Promise<unknown> {
  return at(await engine.settings(name), 'Ports')['80/tcp'];
}
