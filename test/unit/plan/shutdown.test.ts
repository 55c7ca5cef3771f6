import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../src/plan/make-plan.js';
import { resolveTargets } from '../../../src/plan/targets.js';
import { landscapeOf, linesOf, planOf, snapshotOf } from './support.js';

const map = {
  web: { uses: 'socket', networks: 'net' },
  app: { attaches: 'socket', networks: 'net' },
  volumes: { socket: '/var/run/app' },
  networks: { net: null },
};
const mounts = [{ path: '/var/run/app', volume: 'main.socket' }];
const web = { name: 'main.web', networks: ['main.net'], mounts };
const app = { name: 'main.app', networks: ['main.net'], mounts };
const both = { containers: [app, web], networks: ['main.net'], volumes: [{ name: 'main.socket' }] };

describe('stop', () => {
  it('stops dependents first', () => {
    expect(linesOf('stop', { map, exists: both, names: ['app'] })).toEqual([
      '■ container main.web  running',
      '■ container main.app  running  [after stop container:main.web]',
    ]);
  });

  it('leaves alone what the target depends on, and what is stopped', () => {
    const stopped = { ...web, status: 'exited' as const };
    expect(linesOf('stop', { map, exists: both, names: ['web'] })).toEqual(['■ container main.web  running']);
    expect(linesOf('stop', { map, exists: { containers: [app, stopped] }, names: ['web'] })).toEqual([]);
  });
});

describe('how a container is stopped', () => {
  const content = { app: { stop_signal: 'SIGINT', stop_timeout: 30 } };
  const item = landscapeOf(content).items.get('container:main.app');
  const labels = item?.kind === 'container' ? item.payload.Labels : {};
  const stopOf = (container: object) =>
    planOf('stop', {
      map: content,
      exists: { containers: [{ name: 'main.app', ...container }] },
    }).steps.flatMap((step) => (step.kind === 'stopContainer' ? [step.stop] : []));

  it('names the signal only where the container was not made with it', () => {
    expect(stopOf({ labels })).toEqual([{ timeout: 30 }]);
    expect(stopOf({ labels: {} })).toEqual([{ timeout: 30, signal: 'SIGINT' }]);
  });

  it.each([
    ['running', 1],
    ['paused', 1],
    ['restarting', 1],
    ['exited', 0],
    ['created', 0],
    ['dead', 0],
    ['removing', 0],
  ] as const)('one that is %s: %i step', (status, count) => {
    expect(stopOf({ status })).toHaveLength(count);
  });
});

describe('remove', () => {
  it('removes what is stopped, keeps what runs, and says so', () => {
    const stopped = { ...web, status: 'exited' as const, statusText: 'Exited (0) 1 minute ago' };
    expect(linesOf('remove', { map, exists: { containers: [app, stopped] } })).toEqual([
      '- container main.web  exited (0) 1 minute ago',
      '! main.app is running and is kept; `stop` it first, or use `down`',
    ]);
  });
});

describe('shutdown', () => {
  const containers = [
    '■ container main.web  running',
    '- container main.web  no longer wanted  [after stop container:main.web]',
    '■ container main.app  running  [after stop container:main.web]',
    '- container main.app  no longer wanted  [after stop container:main.app, stop container:main.web, remove container:main.web]',
  ];

  it('stops and removes, dependents first; volumes and networks stay', () => {
    expect(linesOf('shutdown', { map, exists: both })).toEqual(containers);
  });

  it('removes networks that nobody is on any more, and volumes, if it is asked to', () => {
    const options = { removeNetworks: true, removeAttached: true };
    expect(linesOf('shutdown', { map, exists: both, options })).toEqual([
      ...containers,
      '- volume main.socket  asked for, with its data  [after remove container:main.app, remove container:main.web]',
      '- network main.net  no longer wanted  [after remove container:main.app, remove container:main.web]',
    ]);
  });

  it('takes anonymous volumes along with the others', () => {
    const plan = (removeAttached: boolean) =>
      planOf('shutdown', { map, exists: both, options: { removeAttached } }).steps.filter(
        (step) => step.kind === 'removeContainer' && step.anonymousVolumes,
      );
    expect(plan(false)).toHaveLength(0);
    expect(plan(true)).toHaveLength(2);
  });

  it('removes what two maps share after the containers of both', () => {
    const guest = landscapeOf({ job: { networks: 'main_net' }, networks: { main_net: null } }, 'guest');
    const main = landscapeOf(map);
    const job = { name: 'guest.job', networks: ['main.net'], mounts };
    const { steps, notes } = makePlan({
      action: 'shutdown',
      engine: 'here',
      landscapes: [main, guest],
      targets: resolveTargets([main, guest], []),
      snapshot: snapshotOf({ ...both, containers: [...both.containers, job] }),
      options: { removeNetworks: true, removeAttached: true },
    });
    expect(notes).toEqual([]);
    expect(
      steps.slice(-2).map(({ id, after }) => [id, after.includes('remove container:guest.job')]),
    ).toEqual([
      ['remove volume:main.socket', true],
      ['remove network:main.net', true],
    ]);
  });

  it('keeps networks and volumes that somebody else uses', () => {
    const exists = {
      ...both,
      containers: [...both.containers, { name: 'guest', networks: ['main.net'], mounts }],
    };
    const options = { removeNetworks: true, removeAttached: true };
    expect(linesOf('shutdown', { map, exists, options }).slice(4)).toEqual([
      '! main.socket is kept: guest still uses it',
      '! main.net is kept: guest is on it',
    ]);
  });

  it('removes by force what the engine could not remove, and leaves what is being removed', () => {
    const removal = (status: 'dead' | 'removing') =>
      planOf('shutdown', { map, exists: { containers: [{ ...web, status }] } }).steps;
    expect(removal('dead')).toMatchObject([{ kind: 'removeContainer', force: true }]);
    expect(removal('removing')).toEqual([]);
  });

  it('removes volumes of the targets only', () => {
    const two = { ...map, other: { attaches: 'rest' }, volumes: { ...map.volumes, rest: '/rest' } };
    const exists = { containers: [], volumes: [{ name: 'main.socket' }, { name: 'main.rest' }] };
    const options = { removeAttached: true };
    expect(linesOf('shutdown', { map: two, exists, names: ['other'], options })).toEqual([
      '- volume main.rest  asked for, with its data',
    ]);
  });

  it('keeps persistent containers if it is told to, but stops them', () => {
    const persistent = { job: { persistent: true } };
    const exists = { containers: [{ name: 'main.job' }] };
    expect(linesOf('shutdown', { map: persistent, exists, options: { removePersistent: false } })).toEqual([
      '■ container main.job  running',
      '! main.job is persistent and is kept',
    ]);
    expect(linesOf('shutdown', { map: persistent, exists })).toHaveLength(2);
  });

  it('removes the helper container of an interrupted run', () => {
    const exists = { containers: [{ name: 'main.socket.docker-map-prepare', status: 'created' as const }] };
    expect(linesOf('shutdown', { map, exists })).toEqual([
      '- container main.socket.docker-map-prepare  left behind by an interrupted run',
    ]);
  });
});

describe('restart', () => {
  it('restarts the targets only, each after those it depends on', () => {
    expect(linesOf('restart', { map, exists: both, names: ['web'] })).toEqual([
      '↻ container main.web  asked for',
    ]);
    expect(linesOf('restart', { map, exists: both })).toEqual([
      '↻ container main.app  asked for',
      '↻ container main.web  asked for  [after restart container:main.app]',
    ]);
  });

  it('waits after the start, as long as is declared', () => {
    const content = { app: { start_delay: 1.5 } };
    const { steps } = planOf('restart', { map: content, exists: { containers: [{ name: 'main.app' }] } });
    expect(steps).toMatchObject([{ kind: 'restartContainer', delay: 1.5 }]);
  });

  it('does not start what was never started, nor make what does not exist', () => {
    const exists = { containers: [{ ...web, status: 'created' as const }] };
    expect(linesOf('restart', { map, exists })).toEqual([
      '! main.app does not exist; `create` or `up` makes it',
      '! main.web was never started; `start` it',
    ]);
  });
});
