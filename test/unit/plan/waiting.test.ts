import { describe, expect, it } from 'vitest';
import type { ObservedContainer } from '../../../src/engine/snapshot.js';
import { type StepDraft, stepId } from '../../../src/plan/plan-builder.js';
import type { Planning } from '../../../src/plan/planning.js';
import { isCompleted } from '../../../src/plan/readiness.js';
import { planWaits, readySteps } from '../../../src/plan/waiting.js';
import { plannedLines, planningOf } from './planning-of.js';
import { containerItem, snapshotOf } from './support.js';

const check = { healthcheck: { test: ['CMD-SHELL', 'true'] } };
const oneShot = { ready: 'completed' };
const identity = { container: { map: 'main', configuration: 'db', instance: null } };
const start: StepDraft = { kind: 'startContainer', target: 'main.db', ...identity, cause: 'new', after: [] };

function waitFor(configuration: object | null, observed?: Partial<ObservedContainer>, planned?: StepDraft[]) {
  const map = { db: configuration };
  const containers = observed ? [{ name: 'main.db', ...observed }] : [];
  const planning = planningOf('startup', { map, exists: { containers } });
  for (const draft of planned ?? []) planning.builder.add(draft);
  const item = containerItem(map, 'main.db');
  const steps = readySteps(item, planning);
  expect(readySteps(item, planning)).toEqual(steps);
  return { steps, waits: waitsOf(planning) };
}

function waitsOf(planning: Planning): readonly string[] {
  return plannedLines(planning).filter((line) => line.startsWith('…'));
}

describe('a dependency that is started', () => {
  it('needs no waiting where it has nothing to become', () => {
    const { steps, waits } = waitFor(null, undefined, [start]);
    expect(steps).toEqual([stepId('startContainer', 'main.db')]);
    expect(waits).toEqual([]);
  });

  it.each([
    [check, 'until it is healthy'],
    [oneShot, 'until it has completed'],
    [{ ready: 'healthy' }, 'until it is healthy'],
  ])('%o: is waited for, after its start', (configuration, cause) => {
    const { steps, waits } = waitFor(configuration, { status: 'exited', exitCode: 0 }, [start]);
    expect(steps).toEqual([stepId('startContainer', 'main.db'), stepId('waitContainer', 'main.db')]);
    expect(waits).toEqual([`… container main.db  ${cause}  [after start container:main.db]`]);
  });

  it('is waited for even if it was ready before', () => {
    const restart: StepDraft = { ...start, kind: 'restartContainer', stop: {} };
    expect(waitFor(check, { health: 'healthy' }, [restart]).waits).toHaveLength(1);
  });

  it('is not waited for where its declaration puts it to `running`, or its health check is off', () => {
    expect(waitFor({ ...check, ready: 'running' }, undefined, [start]).waits).toEqual([]);
    expect(waitFor({ healthcheck: { test: null } }, undefined, [start]).waits).toEqual([]);
  });

  it('has its commands run before others start', () => {
    const commands: StepDraft = { ...start, kind: 'execCommands', commands: [] };
    expect(waitFor(null, undefined, [start, commands]).steps).toEqual([
      stepId('startContainer', 'main.db'),
      stepId('execCommands', 'main.db'),
    ]);
  });
});

describe('a dependency that is there', () => {
  it.each<[object, Partial<ObservedContainer>, number]>([
    [check, { health: 'healthy' }, 0],
    [check, { health: 'starting' }, 1],
    [check, { health: 'unhealthy' }, 1],
    [check, {}, 1],
    [check, { status: 'exited', exitCode: 0 }, 0],
    [oneShot, { status: 'exited', exitCode: 0 }, 0],
    [oneShot, { status: 'exited', exitCode: 1 }, 0],
    [oneShot, { status: 'running' }, 1],
    [{}, { status: 'running' }, 0],
  ])('%o, observed %o: %i waiting', (configuration, observed, count) => {
    expect(waitFor(configuration, observed).waits).toHaveLength(count);
  });

  it('counts as the one that an interrupted replacement left in its place', () => {
    const map = { db: check };
    const containers = [{ name: 'main.db.docker-map-old', health: 'healthy' as const }];
    const planning = planningOf('startup', { map, exists: { containers } });
    expect(readySteps(containerItem(map, 'main.db'), planning)).toEqual([]);
  });
});

it('a replacement is ready when it is done', () => {
  const item = containerItem({ db: check }, 'main.db');
  const { payload, networks, ready } = item;
  const old = { id: '1', name: 'main.db', running: true, stop: {} };
  const creation = { payload, networks, ready, volumes: [], old };
  const replace: StepDraft = { ...start, ...creation, kind: 'replaceContainer', order: 'stop-first' };
  const { steps, waits } = waitFor(check, { health: 'healthy' }, [replace]);
  expect(steps).toEqual([stepId('replaceContainer', 'main.db')]);
  expect(waits).toEqual([]);
});

describe('the option `wait`', () => {
  const waits = (wait: boolean) => {
    const map = { db: null, other: null };
    const planning = planningOf('startup', { map, options: { wait } });
    planning.builder.add(start);
    planWaits(
      planning.request.landscapes.flatMap(({ items }) => [...items.values()]),
      planning,
    );
    return waitsOf(planning);
  };

  it('waits for all that is started, and only if it is set', () => {
    expect(waits(true)).toEqual(['… container main.db  until it runs  [after start container:main.db]']);
    expect(waits(false)).toEqual([]);
  });
});

it.each<[object | null, Partial<ObservedContainer>, boolean]>([
  [oneShot, { status: 'exited', exitCode: 0 }, true],
  [oneShot, { status: 'exited', exitCode: 2 }, false],
  [oneShot, { status: 'created' }, false],
  [null, { status: 'exited', exitCode: 0 }, false],
])('%o, observed %o: finished is %s', (configuration, observed, finished) => {
  const { containers } = snapshotOf({ containers: [{ name: 'main.db', ...observed }] });
  const [container] = containers.values();
  expect(container && isCompleted(container, containerItem({ db: configuration }, 'main.db').ready)).toBe(
    finished,
  );
});
