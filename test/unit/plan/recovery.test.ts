import { describe, expect, it } from 'vitest';
import type { ObservedContainer } from '../../../src/engine/snapshot.js';
import { stepId } from '../../../src/plan/plan-builder.js';
import { recovered, recoveryOf } from '../../../src/plan/recovery.js';
import { plannedLines, planningOf } from './planning-of.js';
import { containerItem, linesOf, snapshotOf } from './support.js';

type Look = Partial<ObservedContainer> | undefined;

const running = { status: 'running' } as const;
const created = { status: 'created' } as const;
const exited = { status: 'exited', exitCode: 1 } as const;
const done = { status: 'exited', exitCode: 0 } as const;
const look = (observed: Look) =>
  observed && snapshotOf({ containers: [{ name: 'any', ...observed }] }).containers.get('any');

describe('the decision', () => {
  it.each<[current: Look, next: Look, old: Look, goesOn: string, removed: string, retires: boolean]>([
    // Nothing was interrupted, or before the old one gave its name away.
    [undefined, undefined, undefined, 'current', 'next', false],
    [running, undefined, undefined, 'current', 'next', false],
    [running, created, undefined, 'current', 'next', false],
    [exited, created, undefined, 'current', 'next', false],
    [undefined, created, undefined, 'current', 'next', false],
    // Between the two renames.
    [undefined, created, exited, 'old', 'next current', false],
    [undefined, running, running, 'old', 'next current', false],
    // The new one has the name.
    [created, undefined, exited, 'old', 'next current', false],
    [exited, undefined, exited, 'old', 'next current', false],
    [{ ...done }, undefined, exited, 'old', 'next current', false],
    [{ status: 'restarting' }, undefined, exited, 'old', 'next current', false],
    [{ status: 'paused' }, undefined, exited, 'old', 'next current', false],
    [{ status: 'dead' }, undefined, exited, 'old', 'next current', false],
    [{ ...running, health: 'unhealthy' }, undefined, exited, 'old', 'next current', false],
    [{ ...running, health: 'starting' }, undefined, exited, 'current', 'next', true],
    [{ ...running, health: 'healthy' }, undefined, running, 'current', 'next', true],
    [running, undefined, exited, 'current', 'next', true],
    [running, created, exited, 'current', 'next', true],
    // The old one cannot come back.
    [created, undefined, { status: 'dead' }, 'current', 'next old', false],
    [undefined, created, { status: 'removing' }, 'current', 'next old', false],
    [running, undefined, { status: 'removing' }, 'current', 'next', true],
  ])('current %o, next %o, old %o: goes on with %s', (current, next, old, goesOn, removed, retires) => {
    const found = { current: look(current), next: look(next), old: look(old) };
    const ready = containerItem({ app: null }, 'main.app').ready;
    expect(recoveryOf(found, ready)).toEqual({ goesOn, removed: removed.split(' '), retires });
  });

  it('takes a one-shot container that has done its work for one that works', () => {
    const { ready } = containerItem({ app: { ready: 'completed' } }, 'main.app');
    const found = (current: Look) => recoveryOf({ current: look(current), old: look(done) }, ready).goesOn;
    expect([found(done), found(exited), found(running)]).toEqual(['current', 'old', 'current']);
  });
});

describe('the steps', () => {
  const map = { app: { stop_timeout: 3 } };
  const item = containerItem(map, 'main.app');
  const recover = (containers: readonly (Partial<ObservedContainer> & { name: string })[]) => {
    const planning = planningOf('startup', { map, exists: { containers } });
    const result = recovered(item, planning);
    expect(recovered(item, planning)).toEqual(result);
    return { result, lines: plannedLines(planning) };
  };
  const next = 'main.app.docker-map-new';
  const old = 'main.app.docker-map-old';
  /** Of each container that is removed, whether the volumes without a name that came with it go too. */
  const volumesGoWith = (containers: readonly (Partial<ObservedContainer> & { name: string })[]) => {
    const planning = planningOf('startup', { map, exists: { containers } });
    recovered(item, planning);
    const { steps } = planning.builder.build();
    return Object.fromEntries(
      steps.flatMap((step) =>
        step.kind === 'removeContainer' ? [[step.target, step.anonymousVolumes] as const] : [],
      ),
    );
  };

  it('are none where nothing is left', () => {
    const { result, lines } = recover([{ name: 'main.app' }]);
    expect(result).toMatchObject({ observed: { name: 'main.app' }, detailsOf: 'main.app', after: [] });
    expect(lines).toEqual([]);
    expect(recover([]).result).toEqual({ observed: undefined, detailsOf: 'main.app', after: [] });
  });

  it('take away a new one that did not get its name, with its own volumes, as long as another one holds the others', () => {
    const { result, lines } = recover([{ name: 'main.app' }, { name: next, ...created }]);
    expect(result).toMatchObject({ observed: { name: 'main.app' }, after: [`remove container:${next}`] });
    expect(lines).toEqual([`- container ${next}  left behind by an interrupted replacement`]);
    expect(volumesGoWith([{ name: 'main.app' }, { name: next }])).toEqual({ [next]: true });
    expect(volumesGoWith([{ name: next }, { name: old, ...exited }])).toEqual({ [next]: true });
    expect(volumesGoWith([{ name: next }])).toEqual({ [next]: false });
    expect(volumesGoWith([{ name: next }, { name: old, status: 'dead' }])).toEqual({
      [next]: false,
      [old]: false,
    });
    expect(volumesGoWith([{ name: 'main.app', ...exited }, { name: old }])).toEqual({ 'main.app': false });
    expect(volumesGoWith([{ name: 'main.app', ...created }, { name: old }])).toEqual({ 'main.app': true });
  });

  it('give the old one its name back', () => {
    const { result, lines } = recover([
      { name: 'main.app', ...created, id: 'broken' },
      { name: next, ...created },
      { name: old, ...exited, id: 'works' },
    ]);
    expect(result).toEqual({
      observed: expect.objectContaining({ name: 'main.app', id: 'works', status: 'exited' }),
      detailsOf: old,
      after: [`rename container:${old}`],
    });
    expect(lines).toEqual([
      `- container ${next}  left behind by an interrupted replacement`,
      '- container main.app  left behind by an interrupted replacement',
      `~ container ${old}  rename to main.app; left behind by an interrupted replacement  [after remove container:${next}, remove container:main.app before another takes its name]`,
    ]);
  });

  it('leave room for the removal of the old one under its own name', () => {
    const planning = planningOf('startup', {
      map,
      exists: {
        containers: [
          { name: 'main.app', ...created },
          { name: old, ...exited },
        ],
      },
    });
    const { after } = recovered(item, planning);
    const container = { map: 'main', configuration: 'app', instance: null };
    const removal = { kind: 'removeContainer', force: true, anonymousVolumes: false, container } as const;
    planning.builder.add({ ...removal, target: 'main.app', cause: 'exited (-1)', after });
    expect(plannedLines(planning).slice(-1)).toEqual([
      `- container main.app  exited (-1)  [after rename container:${old}]`,
    ]);
  });

  it('let the old one go only after the new one is ready, and end before', () => {
    const { result, lines } = recover([{ name: 'main.app' }, { name: old, id: 'works' }]);
    expect(result).toEqual({
      observed: expect.objectContaining({ id: 'id of main.app' }),
      detailsOf: 'main.app',
      after: [stepId('waitContainer', 'main.app'), stepId('stopContainer', old)],
      leftover: old,
    });
    expect(lines).toEqual([
      '… container main.app  before the one that it replaces goes',
      `■ container ${old}  left behind by an interrupted replacement  [after wait for container:main.app]`,
    ]);
    expect(recover([{ name: 'main.app' }, { name: old, ...exited }]).result).toMatchObject({
      after: [stepId('waitContainer', 'main.app')],
      leftover: old,
    });
  });
});

describe('shutdown and remove', () => {
  const map = { web: { links: 'app' }, app: null };
  const stopped = { status: 'exited', exitCode: 0 } as const;

  it('take along what is left, dependents first', () => {
    const containers = [
      { name: 'main.app.docker-map-old' },
      { name: 'main.app', ...created },
      { name: 'main.web.docker-map-new', ...created },
    ];
    expect(linesOf('shutdown', { map, exists: { containers } })).toEqual([
      '- container main.web.docker-map-new  left behind by an interrupted replacement',
      '- container main.app  no longer wanted  [after remove container:main.web.docker-map-new]',
      '■ container main.app.docker-map-old  running',
      '- container main.app.docker-map-old  left behind by an interrupted replacement  [after stop container:main.app.docker-map-old, remove container:main.web.docker-map-new]',
    ]);
  });

  it('keep of them what runs, or is persistent, where the container itself would be kept', () => {
    const containers = [{ name: 'main.app.docker-map-old' }, { name: 'main.app.docker-map-new', ...stopped }];
    expect(linesOf('remove', { map, exists: { containers } })).toEqual([
      '- container main.app.docker-map-new  left behind by an interrupted replacement',
      '! main.app.docker-map-old is running and is kept; `stop` it first, or use `down`',
    ]);
    const persistent = { map: { app: { persistent: true } }, options: { removePersistent: false } };
    expect(linesOf('remove', { ...persistent, exists: { containers } })).toEqual([
      '! main.app.docker-map-new is persistent and is kept',
      '! main.app.docker-map-old is persistent and is kept',
    ]);
  });

  it('stop what still runs of them', () => {
    const containers = [{ name: 'main.app.docker-map-old' }];
    expect(linesOf('stop', { map, exists: { containers } })).toEqual([
      '■ container main.app.docker-map-old  running',
    ]);
  });
});

describe('volumes without a name that were handed on', () => {
  const map = { app: { shares: '/data' } };
  const volume = 'ab'.repeat(32);
  const mounts = [{ path: '/data', volume }];
  const removed = (containers: readonly { name: string; mounts: typeof mounts }[], removeAttached = true) =>
    linesOf('shutdown', {
      map,
      exists: { containers, volumes: [{ name: volume }] },
      options: { removeAttached },
    }).filter((line) => line.includes(' volume '));

  it('go after all containers that have them, where volumes are asked for', () => {
    const containers = [
      { name: 'main.app', mounts },
      { name: 'main.app.docker-map-old', mounts },
    ];
    expect(removed(containers)).toEqual([
      `- volume ${volume}  asked for, with its data  [after remove container:main.app, remove container:main.app.docker-map-old]`,
    ]);
    expect(removed(containers, false)).toEqual([]);
  });

  it('stay where somebody else has them', () => {
    expect(
      removed([
        { name: 'main.app', mounts },
        { name: 'other', mounts },
      ]),
    ).toEqual([]);
    expect(removed([{ name: 'other', mounts }])).toEqual([]);
  });
});
