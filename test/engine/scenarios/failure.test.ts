/** A failure half way: what does not depend on it is done, the report is exact, the second run finishes. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, afterEach, expect, test } from 'vitest';
import { RunError } from '../../../src/index.js';
import { Scenario, twice } from './support.js';

const scenario = new Scenario('failure');
afterEach(() => scenario.clear());
afterAll(() => scenario.end());

async function failure(run: Promise<unknown>): Promise<RunError> {
  const error = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof RunError) return error;
  throw new Error('expected a RunError');
}

const statuses = ({ result }: RunError) =>
  Object.fromEntries(
    result.outcomes.map((outcome) => [
      outcome.step.id.replace(`${scenario.name}.`, ''),
      outcome.status === 'not-done'
        ? `not done because of ${outcome.because?.replace(`${scenario.name}.`, '')}`
        : outcome.status,
    ]),
  );

test('a port that is taken', async () => {
  const holder = createServer().listen(0, '0.0.0.0');
  await once(holder, 'listening');
  const address = holder.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const client = scenario.client({
    app: { exposes: { 80: address.port } },
    web: { links: 'app' },
    other: {},
  });
  const error = await failure(client.startup());
  expect(statuses(error)).toEqual({
    'create container:app': 'done',
    'start container:app': 'failed',
    'create container:web': 'done',
    'start container:web': 'not done because of start container:app',
    'create container:other': 'done',
    'start container:other': 'done',
  });
  expect(error.message).toMatch(
    new RegExp(`start container .*app: .*${address.port}.*address already in use`),
  );

  holder.close();
  await once(holder, 'close');
  await twice(client, 'startup');
  expect(await scenario.states()).toEqual({ app: 'running', other: 'running', web: 'running' });
});

test('an image that is nowhere', async () => {
  const client = scenario.client({ app: { image: 'docker-map-test-no-such-image' }, other: {} });
  const error = await failure(client.startup());
  expect(statuses(error)).toEqual({
    'pull image:docker-map-test-no-such-image:latest': 'failed',
    'create container:app': 'not done because of pull image:docker-map-test-no-such-image:latest',
    'start container:app': 'not done because of pull image:docker-map-test-no-such-image:latest',
    'create container:other': 'done',
    'start container:other': 'done',
  });
});

test('an interruption finishes what is in flight and begins nothing more', async () => {
  const client = scenario.client({ app: {}, web: { links: 'app' } });
  const stop = new AbortController();
  const error = await failure(
    client.startup(undefined, {
      signal: stop.signal,
      onEvent: ({ type }) => type === 'started' && stop.abort(),
    }),
  );
  expect(statuses(error)).toEqual({
    'create container:app': 'done',
    'start container:app': 'not done because of undefined',
    'create container:web': 'not done because of undefined',
    'start container:web': 'not done because of undefined',
  });
  await twice(client, 'startup');
  expect(await scenario.states()).toEqual({ app: 'running', web: 'running' });
});

test('a container of somebody else that appears under our name while we run is not touched', async () => {
  const client = scenario.client({ app: {} });
  const plan = await client.plan('startup');
  const name = scenario.object('app');
  await scenario.engine.containers.create(name, { Image: scenario.image, Labels: {}, HostConfig: {} }, []);
  const error = await failure(client.run(plan));
  expect(statuses(error)).toEqual({
    'create container:app': 'failed',
    'start container:app': 'not done because of create container:app',
  });
  expect(await scenario.states()).toEqual({ app: 'created' });
});

test('two runs at once finish the same landscape together', async () => {
  const content = {
    app: { attaches: 'data', user: 2000, networks: 'net' },
    web: { uses: 'data', links: 'app', networks: 'net' },
    volumes: { data: '/data' },
    networks: { net: null },
  };
  const plans = await Promise.all([1, 2, 3].map(() => scenario.client(content).plan('startup')));
  const results = await Promise.all(plans.map((plan) => scenario.client(content).run(plan)));
  expect(results.flatMap(({ outcomes }) => outcomes.map(({ status }) => status))).toEqual(
    Array(3 * 6).fill('done'),
  );
  expect(await scenario.states()).toEqual({ app: 'running', web: 'running' });
});
