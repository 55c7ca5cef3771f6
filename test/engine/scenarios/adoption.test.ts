/** A landscape that somebody else has started, under the same names and without labels, is recognised. */
import { afterAll, expect, test } from 'vitest';
import { planText } from '../../../src/index.js';
import { Scenario, twice } from './support.js';

const scenario = new Scenario('adoption');
afterAll(() => scenario.end());

const content = {
  web: { uses: 'socket', networks: 'net' },
  app: { attaches: 'socket', user: 2000, permissions: '0750' },
  volumes: { socket: '/var/run/app' },
  networks: { net: null },
};

test('started by hand: nothing to do; taken down and up like our own', async () => {
  const client = scenario.client(content);
  const { containers, networks } = scenario.engine;
  await networks.create({
    Name: scenario.object('net'),
    Driver: 'bridge',
    Internal: false,
    Options: {},
    Labels: {},
  });
  const HostConfig = { Binds: [`${scenario.object('socket')}:/var/run/app:rw`] };
  const base = { Image: scenario.image, Labels: {}, HostConfig };
  // Sets owner and mode as the original does: by a temporary container.
  await containers.create(
    scenario.object('temporary'),
    { ...base, Cmd: ['sh', '-c', 'chown 2000:2000 /var/run/app && chmod 0750 /var/run/app'] },
    [],
  );
  await containers.start(scenario.object('temporary'));
  expect(await containers.wait(scenario.object('temporary'))).toBe(0);
  await containers.remove(scenario.object('temporary'));
  await containers.create(scenario.object('app'), { ...base, User: '2000' }, []);
  await containers.create(scenario.object('web'), base, [{ network: scenario.object('net'), endpoint: {} }]);
  for (const name of ['app', 'web']) await containers.start(scenario.object(name));

  expect(planText(await client.plan('startup'))).toBe('');
  await twice(client, 'shutdown', undefined, { removeNetworks: true });
  expect(await scenario.states()).toEqual({});
  await twice(client, 'startup');
  expect(await scenario.states()).toEqual({ app: 'running', web: 'running' });
});
