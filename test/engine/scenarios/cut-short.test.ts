/**
 * Runs that are cut short: killed at ten different moments, the engine gone in the middle, two at once. The next run
 * finishes the job; there is no duplicate and nothing is left over.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DockerMapError, RunError } from '../../../src/index.js';
import { hasPrivateEngine, type PrivateEngine, startPrivateEngine } from '../../support/private-engine.js';
import { Scenario, twice } from './support.js';

const size = 40;
const folder = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Forty containers on a network; one in five owns a volume with an owner, which the next four use. */
function landscape(image: string): Readonly<Record<string, object>> {
  const names = Array.from({ length: size }, (_, index) => index);
  const containers = names.map((index) => {
    const volume = `data${Math.floor(index / 5)}`;
    const shared = index % 5 === 0 ? { attaches: volume, user: 2000 } : { uses: volume };
    return [`c${index}`, { image, networks: 'net', ...shared }] as const;
  });
  const volumes = names
    .filter((index) => index % 5 === 0)
    .map((index) => [`data${index / 5}`, '/data'] as const);
  return { ...Object.fromEntries(containers), volumes: Object.fromEntries(volumes), networks: { net: {} } };
}

/** The command line as a process of its own. */
function startUp(scenario: Scenario) {
  const file = join(folder, `${scenario.name}.json`);
  writeFileSync(file, JSON.stringify({ name: scenario.name, ...landscape(scenario.image) }));
  const program = join(import.meta.dirname, '../../../bin/docker-map.js');
  const args = [program, '-f', file, '-H', scenario.host, '--core-image', scenario.image, 'up'];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

async function exitCode(child: ReturnType<typeof startUp>): Promise<number | null> {
  child.stderr.resume();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Does something when the run has reported so many steps; at once for 0. */
async function afterSteps(
  child: ReturnType<typeof startUp>,
  steps: number,
  action: () => unknown,
): Promise<void> {
  let reported = 0;
  if (steps > 0) {
    for await (const _ of createInterface({ input: child.stderr })) if (++reported === steps) break;
  }
  expect(reported).toBe(steps);
  await action();
}

async function expectComplete(scenario: Scenario): Promise<void> {
  const client = scenario.client(landscape(scenario.image));
  await twice(client, 'startup');
  expect(Object.entries(await scenario.states())).toEqual(
    Array.from({ length: size }, (_, index) => [`c${index}`, 'running']).toSorted(),
  );
  const named = (objects: readonly { name: string }[]) =>
    objects
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${scenario.name}.`))
      .toSorted();
  expect(named(await scenario.engine.networks.list())).toEqual([scenario.object('net')]);
  expect(named(await scenario.engine.volumes.list())).toEqual(
    Array.from({ length: size / 5 }, (_, index) => scenario.object(`data${index}`)),
  );
}

/** Where the engine has miscounted its connections, as Docker 20.10 may, this does what the error advises. */
async function expectGone(scenario: Scenario, own: PrivateEngine): Promise<void> {
  const client = scenario.client(landscape(scenario.image));
  const options = { removeNetworks: true, removeAttached: true };
  await client.shutdown(undefined, options).catch(async (error: unknown) => {
    if (!(error instanceof RunError) || !isMiscounted(error.cause)) throw error;
    await own.stop();
    await own.start();
  });
  await twice(client, 'shutdown', undefined, options);
  expect(await scenario.states()).toEqual({});
  expect((await scenario.engine.networks.list()).map(({ name }) => name).toSorted()).toEqual([
    'bridge',
    'host',
    'none',
  ]);
  expect(await scenario.engine.volumes.list()).toEqual([]);
}

function isMiscounted(cause: unknown): boolean {
  return cause instanceof DockerMapError && cause.code === 'network-miscounted';
}

describe.skipIf(!hasPrivateEngine)('up, cut short', () => {
  let own: PrivateEngine;
  let scenario: Scenario;

  beforeAll(async () => {
    own = await startPrivateEngine({ megabytes: 256 });
    scenario = new Scenario('cut-short', own);
  });
  afterAll(async () => {
    scenario.wrapper.close();
    await own[Symbol.asyncDispose]();
  });

  const moments = [0, 1, 3, 7, 12, 20, 30, 45, 60, 80];
  test.each(moments)('killed after %i steps', { timeout: 120_000 }, async (steps) => {
    const child = startUp(scenario);
    await afterSteps(child, steps, () => child.kill('SIGKILL'));
    await exitCode(child);
    await expectComplete(scenario);
    await expectGone(scenario, own);
  });

  test('two at once both succeed, and make one landscape', { timeout: 120_000 }, async () => {
    const children = [startUp(scenario), startUp(scenario)];
    expect(await Promise.all(children.map(exitCode))).toEqual([0, 0]);
    await expectComplete(scenario);
    await expectGone(scenario, own);
  });

  test.each(['stop', 'kill'] as const)('the engine goes away by a %s', { timeout: 240_000 }, async (how) => {
    const child = startUp(scenario);
    await afterSteps(child, 25, () => own[how]());
    // An engine that is stopped may serve the run to its end before it stops the containers.
    expect([1, how === 'stop' ? 0 : 1]).toContain(await exitCode(child));
    await own.start();
    await expectComplete(scenario);
    await expectGone(scenario, own);
  });
});
