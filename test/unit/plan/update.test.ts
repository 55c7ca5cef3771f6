/** `update` of one container: what differs, and the smallest step that mends it. */
import { describe, expect, it } from 'vitest';
import {
  containerItem,
  type DetailsChanges,
  detailsOf,
  type Exists,
  linesOf,
  observedOf,
  planOf,
} from './support.js';

const map = {
  web: {
    create_options: { environment: { LEVEL: 'info' }, command: 'serve' },
    host_config: { mem_limit: '64m' },
    networks: 'net',
  },
  networks: { net: null },
};
const web = containerItem(map, 'main.web');
const images = ['web:latest'];

function existing(changes: DetailsChanges = {}): Exists {
  return { images, networks: ['main.net'], details: [detailsOf(web, changes)] };
}

const update = (exists: Exists, options = {}) => linesOf('update', { map, exists, options });
const lessMemory = { Memory: 32 * 2 ** 20, MemorySwap: 64 * 2 ** 20 };

describe('update of a container that runs', () => {
  it('does nothing where it is as declared', () => {
    expect(update(existing())).toEqual([]);
  });

  it('replaces it where the name stands for another image', () => {
    expect(update({ ...existing(), images: { 'web:latest': 'sha256:newer' } })).toEqual([
      '± container main.web  start-first; image differs',
      '    image: web:latest (id of web:la) -> web:latest (newer)',
    ]);
  });

  it('replaces it once for all that differs, and names each below', () => {
    const configuration = { Env: ['LEVEL=debug'], Cmd: ['work'] };
    expect(update(existing({ configuration, hostConfiguration: lessMemory }))).toEqual([
      '± container main.web  start-first; command, environment differ',
      '    command: work -> serve',
      '    environment: LEVEL=*** (another value) -> LEVEL=***',
      '    mem_limit: 32m -> 64m',
    ]);
  });

  it('names a few of many fields beside the container, and all below', () => {
    const configuration = {
      Env: [],
      Cmd: ['work'],
      Tty: true,
      User: 'other',
      WorkingDir: '/x',
      StopSignal: 'HUP',
    };
    const all = {
      environment: { LEVEL: 'info' },
      command: 'serve',
      tty: false,
      user: 'a',
      working_dir: '/y',
      stop_signal: 'TERM',
    };
    const [first, ...lines] = linesOf('update', {
      map: { web: { create_options: all } },
      exists: {
        images,
        details: [detailsOf(containerItem({ web: { create_options: all } }, 'main.web'), { configuration })],
      },
    });
    expect(first).toBe(
      '± container main.web  start-first; command, user, working_dir and 3 more fields differ',
    );
    expect(lines).toHaveLength(6);
  });

  it('changes limits where it is', () => {
    const { steps } = planOf('update', { map, exists: existing({ hostConfiguration: lessMemory }) });
    expect(update(existing({ hostConfiguration: lessMemory }))).toEqual([
      '~ container main.web  mem_limit differs',
      '    mem_limit: 32m -> 64m',
    ]);
    expect(steps).toMatchObject([
      { kind: 'updateContainer', changes: { Memory: 64 * 2 ** 20, MemorySwap: 128 * 2 ** 20 } },
    ]);
  });

  it('takes a limit off by a new container, or leaves it with a note', () => {
    const exists = existing({ hostConfiguration: { CpuShares: 512 } });
    expect(update(exists)).toEqual([
      '± container main.web  start-first; cpu_shares differs',
      '    cpu_shares: 512 -> (none)',
    ]);
    expect(update(exists, { skipLimitReset: true })).toEqual([
      '! main.web keeps cpu_shares 512, not declared: only a new container is without',
    ]);
  });

  it('connects it before it disconnects it, and restarts nothing', () => {
    expect(update(existing({ networks: { other: { NetworkID: 'id of other' } } }))).toEqual([
      '~ container main.web  connect to network main.net; not connected',
      '    network main.net: not connected -> connected',
      '~ container main.web  disconnect from network other; not declared  [after connect container:main.web to main.net]',
      '    network other: connected -> not connected',
    ]);
  });

  it('connects it to a network that is made in this plan', () => {
    const exists = { ...existing({ networks: {} }), networks: [] };
    expect(update(exists)).toEqual([
      '+ network main.net  missing',
      '~ container main.web  connect to network main.net; not connected  [after create network:main.net]',
      '    network main.net: not connected -> connected',
    ]);
  });

  it('connects it anew where the settings of its connection differ', () => {
    const aliased = { ...map, web: { ...map.web, networks: { net: ['front'] } } };
    const exists = { ...existing(), details: [detailsOf(web)] };
    const lines = linesOf('update', { map: aliased, exists });
    expect(lines.filter((line) => !line.startsWith('  '))).toEqual([
      '~ container main.web  disconnect from network main.net; its settings differ',
      '~ container main.web  connect to network main.net; its settings differ  [after disconnect container:main.web from main.net]',
    ]);
  });

  it('replaces it where it is told to', () => {
    expect(update(existing(), { forceUpdate: 'web' })).toEqual([
      '± container main.web  start-first; asked for',
    ]);
  });

  it('says so where it is told to, and the update has nothing to do with it', () => {
    const two = { web: { links: 'app' }, app: null };
    const details = ['main.web', 'main.app'].map((name) => detailsOf(containerItem(two, name)));
    const exists = { images: ['web:latest', 'app:latest'], details };
    const lines = (forceUpdate: string) =>
      linesOf('update', { map: two, exists, names: ['app'], options: { forceUpdate } });
    expect(lines('web')).toEqual([
      '! main.web is not among what is updated, and stays; name it as well to have it replaced',
    ]);
    expect(lines('app').filter((line) => line.startsWith('!'))).toEqual([]);
  });

  it('leaves it where it could not be inspected', () => {
    const { details, ...rest } = existing({ configuration: { Cmd: ['work'] } });
    const containers = (details ?? []).map((one) => observedOf(one));
    expect(update({ ...rest, containers }, { forceUpdate: 'web' })).toEqual([]);
  });

  it('pulls a missing image before', () => {
    const exists = { ...existing(), images: [] };
    expect(update(exists).filter((line) => !line.startsWith('  '))).toEqual([
      '↓ image web:latest  missing',
      '± container main.web  start-first; image differs  [after pull image:web:latest]',
    ]);
  });

  it('has all that carrying out the replacement takes', () => {
    const slow = { web: { start_delay: 2, stop_timeout: 5, min_running: 3 } };
    const details = detailsOf(containerItem(slow, 'main.web'), { configuration: { Hostname: 'other' } });
    expect(planOf('update', { map: slow, exists: { images, details: [details] } }).steps).toMatchObject([
      {
        kind: 'replaceContainer',
        target: 'main.web',
        payload: { Image: 'web:latest' },
        old: { id: 'id of main.web', name: 'main.web', running: true, stop: { timeout: 5 } },
        ready: { state: 'running', minimum: 3 },
        delay: 2,
      },
    ]);
  });

  it.each(['paused', 'restarting'] as const)(
    'treats one that is %s alike, but runs nothing in it',
    (status) => {
      const busy = { web: { exec_commands: [['warm-up', 'root', 'restart']] } };
      const item = containerItem(busy, 'main.web');
      const exists = (changes: DetailsChanges) => ({
        images,
        details: [detailsOf(item, { status, ...changes })],
        processes: { 'main.web': [] },
      });
      expect(linesOf('update', { map: busy, exists: exists({}) })).toEqual([]);
      const changed = exists({ configuration: { Hostname: 'other' } });
      expect(linesOf('update', { map: busy, exists: changed })[0]).toBe(
        '± container main.web  start-first; hostname differs',
      );
    },
  );
});

describe('update of a container that does not run', () => {
  const ended = { status: 'exited' as const, exitCode: 1 };

  it('starts it where it is as declared', () => {
    expect(update(existing(ended))).toEqual(['▶ container main.web  exited (1)']);
  });

  it('changes limits and connections before the start', () => {
    const changes = { ...ended, hostConfiguration: lessMemory, networks: {} };
    expect(update(existing(changes))).toEqual([
      '~ container main.web  mem_limit differs',
      '    mem_limit: 32m -> 64m',
      '~ container main.web  connect to network main.net; not connected',
      '    network main.net: not connected -> connected',
      '▶ container main.web  exited (1)  [after update container:main.web, connect container:main.web to main.net]',
    ]);
  });

  it('replaces it where it differs; where that fails, it is started: an earlier attempt may have stopped it', () => {
    const { steps } = planOf('update', {
      map,
      exists: existing({ ...ended, configuration: { Hostname: 'other' } }),
    });
    expect(steps).toMatchObject([
      { kind: 'replaceContainer', order: 'stop-first', old: { running: true }, cause: 'hostname differs' },
    ]);
  });

  it('replaces it, with its volumes, where it ended in a way that cannot be recovered', () => {
    expect(update(existing({ ...ended, exitCode: -127 }))).toEqual([
      '± container main.web  stop-first; exited (-127)',
    ]);
  });

  it('makes it anew where it is dead', () => {
    expect(update(existing({ status: 'dead' }))).toEqual([
      '- container main.web  dead',
      '+ container main.web  dead  [after remove container:main.web]',
      '▶ container main.web  new  [after create container:main.web]',
    ]);
  });

  it('starts one that never ran, and may make it anew', () => {
    const { steps } = planOf('update', { map, exists: existing({ status: 'created' }) });
    expect(steps).toMatchObject([{ kind: 'startContainer', cause: 'never started', creation: {} }]);
  });
});

describe('update of a container that has done its work', () => {
  const job = (declared: object, changes: DetailsChanges, options = {}) => {
    const content = { job: declared };
    const details = [detailsOf(containerItem(content, 'main.job'), { status: 'exited', ...changes })];
    return linesOf('update', {
      map: content,
      exists: { images: { 'job:latest': 'newer' }, details },
      options,
    });
  };
  const asMade = { imageId: 'newer' };

  it('does not start it again where it is persistent, nor for a new image', () => {
    const lines = ['! main.job is persistent and has run; it is not started again'];
    expect(job({ persistent: true }, {})).toEqual(lines);
    expect(job({ persistent: true }, {}, { updatePersistent: true })[0]).toBe(
      '± container main.job  stop-first; image differs',
    );
    expect(job({ persistent: true }, { configuration: { Hostname: 'other' } })[0]).toBe(
      '± container main.job  stop-first; hostname differs',
    );
  });

  it('does not start it again where it had to complete, but runs a new version', () => {
    expect(job({ ready: 'completed' }, asMade)).toEqual([]);
    expect(job({ ready: 'completed' }, { ...asMade, exitCode: 1 })).toEqual([
      '▶ container main.job  exited (1)',
    ]);
    expect(job({ ready: 'completed' }, {})[0]).toBe('± container main.job  stop-first; image differs');
  });
});

it.each([{ job: { ready: 'completed' } }, { job: { ready: 'completed', persistent: true } }])(
  'startup and start leave a container that had to complete, and has: %j',
  (content) => {
    const containers = [{ name: 'main.job', status: 'exited' as const, exitCode: 0 }];
    expect(linesOf('startup', { map: content, exists: { containers } })).toEqual([]);
    expect(linesOf('start', { map: content, exists: { containers } })).toEqual([
      '! main.job has done its work; it is not started again, but by `restart`',
    ]);
  },
);

it('startup replaces nothing that runs, and says what does', () => {
  const details = detailsOf(web, {
    labels: { ...web.payload.Labels, 'io.docker-map.hash': '2-0000000000000000' },
  });
  const exists = { images: { 'web:latest': 'newer' }, networks: ['main.net'], details: [details] };
  expect(linesOf('startup', { map, exists })).toEqual([
    '! main.web was made from an older declaration; it is left as it is (`update` brings it up to date)',
  ]);
});
