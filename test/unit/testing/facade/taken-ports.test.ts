import { expect, it } from 'vitest';
import { connected } from '../support/connected.js';

const publishing = (HostPort: string, port = '80/tcp') => ({
  Cmd: ['sleep', '1000'],
  ExposedPorts: { [port]: {} },
  HostConfig: { PortBindings: { [port]: [{ HostIp: '127.0.0.1', HostPort }] } },
});

it.each([
  ['8080', '80/tcp', [8080]],
  ['8080', '80/tcp', ['tcp/8080']],
  ['53', '53/udp', ['udp/53']],
] as const)('nobody publishes %s of %s on what is taken: %j', async (hostPort, port, takenPorts) => {
  await using test = await connected({ takenPorts });
  test.engine.createContainer('web', publishing(hostPort, port));
  await expect(test.client.containers.start('web')).rejects.toThrow('address already in use');
});

it('others are free, and are shown', async () => {
  await using test = await connected({ takenPorts: [8080] });
  test.engine.createContainer('web', publishing('8081'), { started: true });
  expect(test.engine.container('web').ports).toEqual([
    { port: '80/tcp', hostPort: 8081, hostIp: '127.0.0.1' },
  ]);
  test.engine.crash('web');
  expect(test.engine.container('web').ports).toEqual([]);
});
