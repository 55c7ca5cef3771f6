import { describe, expect, it } from 'vitest';
import { label } from '../../../src/landscape/labels.js';
import { planOrphanNetworks, planOrphans } from '../../../src/plan/orphans.js';
import type { PlanOptions } from '../../../src/plan/request.js';
import { plannedLines, planningOf } from './planning-of.js';
import { type Exists, labelsOf, landscapeOf, linesOf } from './support.js';

const map = { app: { networks: 'net' }, networks: { net: null } };
const former = { ...map, gone: null, many: { instances: ['one'] } };
const gone = { name: 'main.gone', labels: labelsOf(former, 'container:main.gone') };
const one = { name: 'main.many.one', labels: labelsOf(former, 'container:main.many.one') };
const app = { name: 'main.app', labels: labelsOf(former, 'container:main.app'), networks: ['main.net'] };
const oldNetwork = { name: 'main.old', labels: { [label.map]: 'main', [label.network]: 'old' } };

function orphans(exists: Exists, options: PlanOptions = {}, content: object = map) {
  const planning = planningOf('update', { map: content, exists, options });
  planOrphans(planning.request, planning.builder);
  planOrphanNetworks(planning.request, planning.builder);
  return plannedLines(planning);
}

describe('without the option', () => {
  it('what is declared no more is told, and stays', () => {
    expect(orphans({ containers: [app, gone, one], networks: ['main.net', oldNetwork] })).toEqual([
      '! main.gone is not declared any more; `--remove-orphans` removes it',
      '! main.many.one is not declared any more; `--remove-orphans` removes it',
      '! main.old is a network that is not declared any more; `--remove-orphans` removes it',
    ]);
  });
});

describe('with the option', () => {
  const removeOrphans = { removeOrphans: true };

  it('it is stopped and removed, its networks last; volumes stay', () => {
    const containers = [
      { ...gone, networks: ['main.old'], mounts: [{ path: '/data', volume: 'main.data' }] },
      { ...one, status: 'exited' as const },
    ];
    expect(orphans({ containers, networks: [oldNetwork] }, removeOrphans)).toEqual([
      '■ container main.gone  not declared any more',
      '- container main.gone  not declared any more  [after stop container:main.gone]',
      '- container main.many.one  not declared any more',
      '- network main.old  not declared any more  [after remove container:main.gone]',
    ]);
  });

  it('a network that somebody stays on is kept', () => {
    const containers = [{ name: 'other', networks: ['main.old'] }];
    expect(orphans({ containers, networks: [oldNetwork] }, removeOrphans)).toEqual([
      '! main.old is not declared any more, and kept: other is on it',
    ]);
  });

  it('a network goes after the containers that leave it', () => {
    const planning = planningOf('update', {
      map,
      exists: { containers: [{ ...app, networks: ['main.old'] }], networks: [oldNetwork] },
      options: removeOrphans,
    });
    planning.builder.add({
      kind: 'disconnectNetwork',
      target: 'main.app',
      container: { map: 'main', configuration: 'app', instance: null },
      network: 'main.old',
      cause: 'not declared',
      after: [],
    });
    planOrphanNetworks(planning.request, planning.builder);
    expect(plannedLines(planning).slice(-1)).toEqual([
      '- network main.old  not declared any more  [after disconnect container:main.app from main.old]',
    ]);
  });

  it('shutdown takes them along, with none of their volumes; remove only what is stopped', () => {
    const volume = 'ab'.repeat(32);
    const exists = {
      containers: [{ ...gone, mounts: [{ path: '/data', volume }] }],
      volumes: [{ name: volume }],
    };
    const options = { removeOrphans: true, removeAttached: true };
    expect(linesOf('shutdown', { map, exists, options })).toEqual([
      '■ container main.gone  not declared any more',
      '- container main.gone  not declared any more  [after stop container:main.gone]',
    ]);
    expect(linesOf('remove', { map, exists, options })).toEqual([
      '! main.gone is not declared any more, but runs and is kept; `down` removes it',
    ]);
    for (const action of ['stop', 'start', 'restart', 'signal', 'pull'] as const) {
      expect(linesOf(action, { map: {}, exists, options })).toEqual([]);
    }
    expect(linesOf('shutdown', { map, exists, options, names: ['app'] })).toEqual([]);
  });
});

describe('no orphan is', () => {
  const none = (exists: Exists, content: object = map) =>
    expect(orphans(exists, { removeOrphans: true }, content)).toEqual([]);

  it('what is declared, or left of its replacement, or prepares a volume', () => {
    const helper = { [label.map]: 'main', [label.prepares]: 'main.data' };
    none({
      containers: [
        app,
        { ...app, name: 'main.app.docker-map-old' },
        { ...app, name: 'main.app.docker-map-new' },
        { name: 'main.data.docker-map-prepare', labels: helper },
      ],
    });
  });

  it('what another map made, even if its name begins the same', () => {
    const item = landscapeOf({ gone: null }, 'main.sub').items.get('container:main.sub.gone');
    const labels = item?.kind === 'container' ? item.payload.Labels : {};
    none({ containers: [{ name: 'main.sub.gone', labels }] });
  });

  it('what has no labels, or inherited them from an image that was made of a container', () => {
    none({ containers: [{ name: 'main.gone' }, { ...gone, name: 'copy' }] });
  });

  it('the container that a renamed configuration takes over', () => {
    const renamed = { ...map, now: { previous_name: 'gone' } };
    none({ containers: [gone] }, renamed);
    expect(orphans({ containers: [gone, { name: 'main.now' }] }, {}, renamed)).toHaveLength(1);
    // Nothing takes its place when all goes.
    expect(linesOf('shutdown', { map: renamed, exists: { containers: [gone] } })).toHaveLength(1);
  });

  it('one that is being removed', () => {
    none({ containers: [{ ...gone, status: 'removing' }] });
  });
});

it('all maps of a request are looked at together', () => {
  const planning = planningOf('update', { map, exists: { containers: [gone, app] } });
  const others = [landscapeOf({ gone: null }, 'guest'), landscapeOf({ gone: null })];
  const request = { ...planning.request, landscapes: [...planning.request.landscapes, ...others] };
  planOrphans(request, planning.builder);
  expect(plannedLines(planning)).toEqual([]);
});
