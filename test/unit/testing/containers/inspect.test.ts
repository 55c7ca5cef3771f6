import { expect, test } from 'vitest';
import { fieldsAt } from '../../../../src/engine/answer/read.js';
import { fieldsIn, raw } from '../support/raw.js';

test('a container that never ran has no address, process or files', async () => {
  await using engine = await raw();
  expect(await engine.created()).toMatchObject({
    Name: '/web',
    Path: 'sh',
    State: { Status: 'created', Running: false, Pid: 0, StartedAt: '0001-01-01T00:00:00Z' },
    LogPath: '',
    NetworkSettings: { Ports: {}, Networks: { bridge: { IPAddress: '' } } },
  });
});

test('a container that runs shows its address and its ports', async () => {
  await using engine = await raw();
  const { Id } = await engine.created({
    ExposedPorts: { '80/tcp': {}, '81/tcp': {} },
    HostConfig: { PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }] } },
  });
  await engine.call('POST', '/containers/web/start');
  const details = await engine.inspected('web');
  const settings = fieldsAt(details, 'NetworkSettings');
  const bridge = fieldsAt(fieldsAt(settings, 'Networks'), 'bridge');
  expect(bridge['IPAddress']).toMatch(/^172\.17\.0\.\d+$/);
  expect(settings).toMatchObject({
    IPAddress: bridge['IPAddress'],
    Ports: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }], '81/tcp': null },
  });
  expect(details['LogPath']).toBe(`/var/lib/docker/containers/${Id}/${Id}-json.log`);
  expect((await engine.call('GET', '/containers/json')).body).toMatchObject([
    {
      Ports: [
        { IP: '127.0.0.1', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
        { PrivatePort: 81, Type: 'tcp' },
      ],
    },
  ]);
});

test('since API 1.52 an address is shown with its network only', async () => {
  await using engine = await raw({ apiVersion: '1.52' });
  await engine.created();
  const older = fieldsIn(await engine.call('GET', '/v1.51/containers/web/json'));
  const newer = fieldsIn(await engine.call('GET', '/v1.52/containers/web/json'));
  expect(older['NetworkSettings']).toHaveProperty('IPAddress', '');
  expect(newer['NetworkSettings']).not.toHaveProperty('IPAddress');
  expect(older['Config']).toHaveProperty('OnBuild', null);
  expect(newer['Config']).not.toHaveProperty('OnBuild');
});

test('mounts are shown, but not those of the option Tmpfs', async () => {
  await using engine = await raw();
  const Mounts = [{ Type: 'tmpfs', Target: '/m' }];
  const details = await engine.created({
    HostConfig: { Binds: ['data:/d:ro'], Mounts, Tmpfs: { '/t': '' } },
  });
  const shown = details['Mounts'];
  expect(shown).toHaveLength(2);
  expect(shown).toContainEqual(
    expect.objectContaining({ Type: 'volume', Name: 'data', Destination: '/d', RW: false }),
  );
  expect(shown).toContainEqual(expect.objectContaining({ Type: 'tmpfs', Destination: '/m' }));
});

test('creation is told with image, name and labels', async () => {
  await using engine = await raw();
  await engine.created({ Labels: { a: 'b' } });
  expect(engine.engine.events.at(-1)).toMatchObject({
    type: 'container',
    action: 'create',
    attributes: { image: 'plain', name: 'web', a: 'b' },
  });
});

test('top tells the first process, and refuses where none runs', async () => {
  await using engine = await raw();
  const { Id } = await engine.created();
  expect(await engine.refusal('GET', '/containers/web/top')).toBe(`409 container ${Id} is not running`);
  await engine.call('POST', '/containers/web/start');
  const { Titles, Processes } = fieldsIn(await engine.call('GET', '/containers/web/top'));
  expect(Titles).toContain('CMD');
  expect(Processes).toEqual([expect.arrayContaining(['sh'])]);
});
