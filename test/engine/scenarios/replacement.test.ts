/** A container is replaced on a real engine; where the new one is no good, the old one is back with all that it had. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/engine/address.js';
import { Engine } from '../../../src/engine/engine.js';
import type { ContainerCreate } from '../../../src/engine/payload.js';
import type { ExecItem, Readiness } from '../../../src/landscape/landscape.js';
import type { ExecCommands, ReplaceContainer, Step } from '../../../src/plan/step.js';
import type { StepOutcome } from '../../../src/run/event.js';
import { RunError } from '../../../src/run/run-error.js';
import { runPlan } from '../../../src/run/run-plan.js';
import { removeObjects } from '../../support/remove-objects.js';
import { testEngine } from '../../support/test-engine.js';

const { host, image } = testEngine();
const engine = new Engine(parseAddress(host));
const prefix = 'docker-map-test-replacement.';
const web = `${prefix}web`;
const network = `${prefix}net`;
const idle = ['sh', '-c', 'trap exit TERM; while :; do sleep 0.05; done'];
const orders = ['stop-first', 'start-first'] as const;

afterEach(() => removeObjects(host, prefix));
afterAll(() => engine.close());

function payload(more: Partial<ContainerCreate> = {}): ContainerCreate {
  return { Image: image, Labels: {}, HostConfig: {}, Entrypoint: [], Cmd: idle, ...more };
}

/** The old container runs on a network, with a file in a volume without a name. */
async function startOld(): Promise<{ readonly id: string; readonly volume: string }> {
  await engine.networks.ensure({ Name: network, Driver: 'bridge', Internal: false, Options: {}, Labels: {} });
  const old = payload({
    Volumes: { '/data': {} },
    Cmd: ['sh', '-c', 'echo kept > /data/file; trap exit TERM; while :; do sleep 0.05; done'],
  });
  const { id } = await engine.containers.create(web, old, [{ network, endpoint: {} }]);
  await engine.containers.start(id);
  const { mounts } = await engine.containers.inspect(id);
  return { id, volume: mounts[0]?.source ?? '' };
}

const running: Readiness = { state: 'running', minimum: 0.3, timeout: 20 };
const base = {
  engine: 'engine',
  target: web,
  cause: 'image',
  differences: [],
  after: [],
  container: { map: 'docker-map-test-replacement', configuration: 'web', instance: null },
};

function replaceStep(
  old: string,
  created: ContainerCreate,
  more: Partial<ReplaceContainer> = {},
): ReplaceContainer {
  return {
    ...base,
    id: `replace container:${web}`,
    kind: 'replaceContainer',
    payload: created,
    networks: [{ network, endpoint: {} }],
    volumes: [],
    old: { id: old, name: web, running: true, stop: { timeout: 5 } },
    order: 'stop-first',
    ready: running,
    ...more,
  };
}

async function outcomeOf(step: Step): Promise<StepOutcome | undefined> {
  const plan = { version: 1, action: 'update', steps: [step], notes: [] } as const;
  const { outcomes } = await runPlan(plan, () => engine).catch((error: unknown) => {
    if (error instanceof RunError) return error.result;
    throw error;
  });
  return outcomes[0];
}

async function expectOldInPlace({ id, volume }: { readonly id: string; readonly volume: string }) {
  const found = await engine.containers.inspect(web);
  expect(found).toMatchObject({ id, status: 'running', mounts: [{ source: volume }] });
  expect(Object.keys(found.networks)).toEqual([network]);
  const names = (await engine.containers.list()).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith(prefix))).toEqual([web]);
}

async function outputOf(container: string, command: readonly string[]): Promise<string> {
  const frames: Buffer[] = [];
  const id = await engine.containers.exec(container, { command });
  for await (const { data } of engine.containers.startExec(id)) frames.push(data);
  return Buffer.concat(frames).toString();
}

describe.each(orders)('%s', (order) => {
  test('the new one takes its place, with the volume that has no name', async () => {
    const { id, volume } = await startOld();
    const mount = { Type: 'volume', Source: volume, Target: '/data', ReadOnly: false } as const;
    const created = payload({ HostConfig: { Mounts: [mount] } });
    expect(await outcomeOf(replaceStep(id, created, { order }))).toMatchObject({ status: 'done' });
    const found = await engine.containers.inspect(web);
    expect(found).toMatchObject({ status: 'running', name: web, mounts: [{ source: volume }] });
    expect(found.id).not.toBe(id);
    await expect(engine.containers.inspect(id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await outputOf(web, ['cat', '/data/file'])).toBe('kept\n');
    // By its name, whatever it was called when it was started.
    expect(await outputOf(web, ['sh', '-c', `nslookup ${web} | grep -c 'Name:'`])).toBe('1\n');
  });

  test('one that crashes at once: its own volumes go with it, the old one has its data', async () => {
    const old = await startOld();
    const carried = { Type: 'volume', Source: old.volume, Target: '/data', ReadOnly: false } as const;
    const labels = { [`${prefix}volume`]: 'new' };
    const own = { Type: 'volume', Target: '/cache', VolumeOptions: { Labels: labels } };
    const created = payload({
      Cmd: ['sh', '-c', 'echo no configuration; exit 3'],
      HostConfig: { Mounts: [carried, own] },
    });
    const outcome = await outcomeOf(replaceStep(old.id, created, { order }));
    expect(outcome).toMatchObject({
      status: 'failed',
      restored: 'running',
      error: {
        code: 'replacement-failed',
        message: expect.stringMatching(/ ended with 3\nlast lines of its log:\n {2}no configuration$/),
      },
    });
    await expectOldInPlace(old);
    expect(await outputOf(web, ['cat', '/data/file'])).toBe('kept\n');
    const left = await engine.volumes.list();
    expect(left.filter((volume) => volume.labels[`${prefix}volume`] === 'new')).toEqual([]);
  });

  test('one that its restart policy starts again', async () => {
    const old = await startOld();
    const hostConfig = { RestartPolicy: { Name: 'always' } };
    const created = payload({ Cmd: ['sh', '-c', 'sleep 0.1; exit 3'], HostConfig: hostConfig });
    const outcome = await outcomeOf(
      replaceStep(old.id, created, { order, ready: { ...running, minimum: 10 } }),
    );
    expect(outcome).toMatchObject({ restored: 'running', error: { cause: { code: 'ended' } } });
    await expectOldInPlace(old);
  });

  test('one that is unhealthy', async () => {
    const old = await startOld();
    const check = { Test: ['CMD-SHELL', 'echo no database; exit 1'], Interval: 100_000_000, Retries: 2 };
    const outcome = await outcomeOf(replaceStep(old.id, payload({ Healthcheck: check }), { order }));
    expect(outcome).toMatchObject({
      restored: 'running',
      error: {
        cause: { code: 'unhealthy', message: expect.stringContaining('last health check: no database') },
      },
    });
    await expectOldInPlace(old);
  });

  test('one that becomes healthy', async () => {
    const { id } = await startOld();
    const check = { Test: ['CMD-SHELL', 'test -e /tmp/ready'], Interval: 100_000_000, Retries: 100 };
    const created = payload({
      Healthcheck: check,
      Cmd: ['sh', '-c', 'sleep 0.5; touch /tmp/ready; sleep 100'],
    });
    const ready = { state: 'healthy', minimum: 0, timeout: 20 } as const;
    const outcome = await outcomeOf(replaceStep(id, created, { order, ready }));
    expect(outcome).toMatchObject({ status: 'done' });
    expect(await engine.containers.inspect(web)).toMatchObject({ health: { status: 'healthy' } });
  });

  test('one whose port is taken', async () => {
    const holder = createServer().listen(0, '0.0.0.0');
    await once(holder, 'listening');
    const address = holder.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const old = await startOld();
    const created = payload({
      ExposedPorts: { '80/tcp': {} },
      HostConfig: { PortBindings: { '80/tcp': [{ HostIp: '', HostPort: String(address.port) }] } },
    });
    const outcome = await outcomeOf(replaceStep(old.id, created, { order }));
    holder.close();
    expect(outcome).toMatchObject({
      restored: 'running',
      error: { message: expect.stringContaining('failed at starting the new container') },
    });
    await expectOldInPlace(old);
  });
});

test('one whose image the engine does not have: the old one is not stopped', async () => {
  const old = await startOld();
  const before = await engine.containers.inspect(web);
  const outcome = await outcomeOf(replaceStep(old.id, payload({ Image: 'docker-map-test-no-such-image' })));
  expect(outcome).toMatchObject({ restored: 'running' });
  await expectOldInPlace(old);
  expect((await engine.containers.inspect(web)).startedAt).toBe(before.startedAt);
});

describe('commands in a container', () => {
  const step = (...commands: readonly ExecItem[]): ExecCommands => ({
    ...base,
    id: `exec container:${web}`,
    kind: 'execCommands',
    commands,
  });

  test('one that fails says what it wrote', async () => {
    await startOld();
    const command = ['sh', '-c', 'echo oops >&2; exit 3'];
    expect(await outcomeOf(step({ command, policy: 'restart' }))).toMatchObject({
      error: { code: 'exec-failed', message: expect.stringMatching(/ended with 3: oops$/) },
    });
  });

  test('one that goes on is left running, and may write', async () => {
    await startOld();
    const command = ['sh', '-c', 'while :; do echo tick; echo x >> /tmp/ticks; sleep 0.05; done'];
    expect(await outcomeOf(step({ command, policy: 'restart' }))).toMatchObject({ status: 'done' });
    const count = async () => Number(await outputOf(web, ['sh', '-c', 'wc -l < /tmp/ticks']));
    const before = await count();
    await outputOf(web, ['sleep', '0.5']);
    expect(await count()).toBeGreaterThan(before);
  });
});
