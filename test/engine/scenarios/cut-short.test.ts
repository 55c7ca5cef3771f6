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
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { hasPrivateEngine, startPrivateEngine } from '../../support/private-engine.js';
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
  await twice(client, 'shutdown', undefined, { removeNetworks: true, removeAttached: true });
  expect(await scenario.states()).toEqual({});
  expect(named(await scenario.engine.networks.list())).toEqual([]);
  expect(named(await scenario.engine.volumes.list())).toEqual([]);
}

describe('up, killed', () => {
  const scenario = new Scenario('killed');
  afterEach(() => scenario.clear());
  afterAll(() => scenario.end());

  test.each([0, 1, 3, 7, 12, 20, 30, 45, 60, 80])('after %i steps', { timeout: 120_000 }, async (steps) => {
    const child = startUp(scenario);
    await afterSteps(child, steps, () => child.kill('SIGKILL'));
    await exitCode(child);
    await expectComplete(scenario);
  });
});

describe('up, twice at once', () => {
  const scenario = new Scenario('both');
  afterAll(() => scenario.end());

  test('both succeed, and make one landscape', { timeout: 120_000 }, async () => {
    const children = [startUp(scenario), startUp(scenario)];
    expect(await Promise.all(children.map(exitCode))).toEqual([0, 0]);
    await expectComplete(scenario);
  });
});

describe.skipIf(!hasPrivateEngine)('up, when the engine goes away', () => {
  test.each(['stop', 'kill'] as const)('by a %s, and comes back', { timeout: 240_000 }, async (how) => {
    await using own = await startPrivateEngine();
    const scenario = new Scenario('gone', own);
    const child = startUp(scenario);
    await afterSteps(child, 25, () => own[how]());
    expect(await exitCode(child)).toBe(1);
    await own.start();
    await expectComplete(scenario);
    scenario.wrapper.close();
  });
});
