import { describe, expect, it } from 'vitest';
import { labelsOf, linesOf, planOf } from './support.js';

const images = ['web:latest', 'app:latest', 'busybox:latest'];

const map = {
  web: { uses: 'socket', networks: 'net', exposes: { 80: 8080 } },
  app: { attaches: ['socket', 'log'], user: 2000, permissions: 'u=rwX,g=rX,o=' },
  volumes: { socket: '/var/run/app', log: '/var/log/app' },
  networks: { net: null },
};
const plain = {
  web: { uses: 'socket' },
  app: { attaches: 'socket' },
  volumes: { socket: '/var/run/app' },
};

describe('startup of what does not exist', () => {
  it('makes everything in the order of dependencies, and waits for nothing else', () => {
    expect(linesOf('startup', { map, names: ['web'] })).toEqual([
      '↓ image busybox:latest  missing',
      '+ volume main.socket  owner 2000:2000; mode u=rwX,g=rX,o=; missing  [after pull image:busybox:latest]',
      '+ volume main.log  owner 2000:2000; mode u=rwX,g=rX,o=; missing  [after pull image:busybox:latest]',
      '+ network main.net  missing',
      '↓ image app:latest  missing',
      '+ container main.app  missing, needed by main.web  [after pull image:app:latest, prepare volume:main.socket, prepare volume:main.log]',
      '▶ container main.app  new  [after create container:main.app, prepare volume:main.socket, prepare volume:main.log]',
      '↓ image web:latest  missing',
      '+ container main.web  missing  [after pull image:web:latest, prepare volume:main.socket, create network:main.net, create container:main.app]',
      '▶ container main.web  new  [after create container:main.web, prepare volume:main.socket, create network:main.net, start container:main.app]',
    ]);
  });

  it('lets volumes that need nothing come with their owner', () => {
    expect(linesOf('startup', { map: plain, exists: { images } })).toEqual([
      '+ container main.app  with volume main.socket; missing',
      '▶ container main.app  new  [after create container:main.app]',
      '+ container main.web  missing  [after create container:main.app]',
      '▶ container main.web  new  [after create container:main.web, start container:main.app]',
    ]);
  });

  it('takes only what the target needs', () => {
    expect(linesOf('startup', { map: plain, exists: { images }, names: ['app'] })).toEqual([
      '+ container main.app  with volume main.socket; missing',
      '▶ container main.app  new  [after create container:main.app]',
    ]);
  });

  it('knows an image under the names that mean the same', () => {
    const known = { images: ['docker.io/library/app:latest', 'web:latest'] };
    expect(linesOf('startup', { map: plain, exists: known }).filter((line) => line.startsWith('↓'))).toEqual(
      [],
    );
  });
});

describe('startup of what exists', () => {
  it('does nothing where all runs', () => {
    const containers = [{ name: 'main.app' }, { name: 'main.web' }];
    expect(
      linesOf('startup', { map: plain, exists: { containers, volumes: [{ name: 'main.socket' }] } }),
    ).toEqual([]);
  });

  it.each([
    ['exited', 0, '▶ container main.app  exited (0)'],
    ['exited', 137, '▶ container main.app  exited (137)'],
    ['created', undefined, '▶ container main.app  never started'],
  ] as const)('starts a container that is %s (%s)', (status, exitCode, line) => {
    const app = { name: 'main.app', status, ...(exitCode === undefined ? {} : { exitCode }) };
    const containers = [app, { name: 'main.web' }];
    expect(linesOf('startup', { map: plain, exists: { containers } })).toEqual([line]);
  });

  it.each(['running', 'paused', 'restarting'] as const)('leaves a container alone that is %s', (status) => {
    const containers = [{ name: 'main.app', status }, { name: 'main.web' }];
    expect(linesOf('startup', { map: plain, exists: { containers } })).toEqual([]);
  });

  it('makes a container anew that ended in a way that cannot be recovered', () => {
    const containers = [
      { name: 'main.app', status: 'exited' as const, exitCode: -127 },
      { name: 'main.web' },
    ];
    expect(
      linesOf('startup', { map: plain, exists: { images, containers, volumes: [{ name: 'main.socket' }] } }),
    ).toEqual([
      '- container main.app  exited (-127)',
      '+ container main.app  exited (-127)  [after remove container:main.app]',
      '▶ container main.app  new  [after create container:main.app]',
    ]);
  });

  it('makes anew what is dead, and what is just being removed', () => {
    const kinds = (status: 'dead' | 'removing') =>
      planOf('startup', {
        map: plain,
        exists: { images, containers: [{ name: 'main.app', status }, { name: 'main.web' }] },
      }).steps.map(({ kind }) => kind);
    expect(kinds('dead')).toEqual(['removeContainer', 'createContainer', 'startContainer']);
    expect(kinds('removing')).toEqual(['createContainer', 'startContainer']);
  });

  it('takes other exit codes for that if it is told so', () => {
    const containers = [{ name: 'main.app', status: 'exited' as const, exitCode: 3 }, { name: 'main.web' }];
    const request = { map: plain, exists: { images, containers }, options: { nonrecoverableExitCodes: [3] } };
    expect(linesOf('startup', request)[0]).toBe('- container main.app  exited (3)');
  });

  it('does not start a persistent container again that has run', () => {
    const containers = [{ name: 'main.job', status: 'exited' as const, exitCode: 0 }];
    expect(linesOf('startup', { map: { job: { persistent: true } }, exists: { containers } })).toEqual([
      '! main.job is persistent and has run; it is not started again',
    ]);
  });

  it('connects a half-made container before it starts it', () => {
    const exists = {
      containers: [{ name: 'main.web', status: 'created' as const, networks: ['main.one'] }],
      networks: ['main.one', 'main.two'],
    };
    const networked = { web: { networks: ['one', 'two'] }, networks: { one: null, two: null } };
    expect(linesOf('startup', { map: networked, exists })).toEqual([
      '~ container main.web  connect to network main.two; not connected',
      '▶ container main.web  never started  [after connect container:main.web to main.two]',
    ]);
  });

  it('asks once more for a container whose creation was not finished', () => {
    const half = {
      name: 'main.app',
      status: 'created' as const,
      labels: labelsOf(plain, 'container:main.app'),
    };
    const request = { map: plain, exists: { images, containers: [half, { name: 'main.web' }] } };
    expect(linesOf('startup', request)).toEqual([
      '+ container main.app  with volume main.socket; its creation was not finished',
      '▶ container main.app  new  [after create container:main.app]',
    ]);
    expect(linesOf('create', request)).toHaveLength(1);
  });

  it('knows that a container without a network is complete', () => {
    const alone = { job: { network_mode: 'disabled' }, side: { network_mode: 'job' } };
    const containers = ['job', 'side'].map((name) => ({
      name: `main.${name}`,
      status: 'created' as const,
      labels: labelsOf(alone, `container:main.${name}`),
    }));
    expect(linesOf('create', { map: alone, exists: { containers } })).toEqual([]);
  });

  it('may make a container anew that has never run, if it is ours', () => {
    const created = { name: 'main.app', status: 'created' as const, networks: ['bridge'] };
    const startOf = (app: typeof created & { labels?: Readonly<Record<string, string>> }) =>
      planOf('startup', { map: plain, exists: { images, containers: [app, { name: 'main.web' }] } }).steps[0];
    const labels = labelsOf(plain, 'container:main.app');
    expect(startOf({ ...created, labels })).toMatchObject({
      kind: 'startContainer',
      creation: { networks: [] },
    });
    expect(startOf(created)).not.toHaveProperty('creation');
  });

  it('says that a container was made from an older declaration, and leaves it', () => {
    const containers = [
      { name: 'main.app', labels: labelsOf(plain, 'container:main.app') },
      { name: 'main.web', labels: { 'io.docker-map.hash': '2-0000000000000000' } },
    ];
    const { steps, notes } = planOf('startup', { map: plain, exists: { containers } });
    expect(steps).toEqual([]);
    expect(notes.map(({ code, target }) => `${code} ${target}`)).toEqual(['outdated main.web']);
  });
});

describe('owner and mode of a volume', () => {
  const owned = { app: { attaches: 'data', user: 2000, permissions: '0750' }, volumes: { data: '/data' } };
  const mounts = [{ path: '/data', volume: 'main.data' }];
  const running = { images, containers: [{ name: 'main.app', mounts }] };
  const labels = labelsOf(owned, 'volume:main.data');
  const other = { ...labels, 'io.docker-map.owner': '1000:1000' };

  it.each([
    ['labelled as declared', { labels }, []],
    ['without labels, but as declared', { root: { uid: 2000, gid: 2000, mode: 0o750 } }, []],
    ['labelled otherwise, but set since', { labels: other, root: { uid: 2000, gid: 2000, mode: 0o750 } }, []],
    [
      'declared anew since it was made',
      { labels: other, root: { uid: 1000, gid: 1000, mode: 0o750 } },
      ['~ volume main.data  owner 2000:2000; mode 0750; owner is 1000:1000'],
    ],
    [
      'made by hand, of another owner and mode',
      { root: { uid: 0, gid: 0, mode: 0o755 } },
      ['~ volume main.data  owner 2000:2000; mode 0750; owner is 0:0, mode is 0755'],
    ],
    [
      'made by hand, and nobody can look into it',
      {},
      ['~ volume main.data  owner 2000:2000; mode 0750; owner is unknown, mode is unknown'],
    ],
  ])('%s', (_, volume, lines) => {
    const exists = { ...running, volumes: [{ name: 'main.data', ...volume }] };
    expect(linesOf('startup', { map: owned, exists })).toEqual(lines);
  });

  it('finishes what an interrupted run left', () => {
    const helper = { name: 'main.data.docker-map-prepare', status: 'exited' as const, exitCode: 137 };
    const exists = {
      ...running,
      containers: [...running.containers, helper],
      volumes: [{ name: 'main.data', labels }],
    };
    expect(linesOf('startup', { map: owned, exists })).toEqual([
      '~ volume main.data  owner 2000:2000; mode 0750; an earlier run did not finish it',
    ]);
  });

  it('uses the image that it is told to, and quotes what the shell reads', () => {
    const map = { app: { attaches: 'data', user: "o'brien" }, volumes: { data: '/data' } };
    const { steps } = planOf('startup', { map, exists: { images }, options: { coreImage: 'mine' } });
    const prepare = steps.find((step) => step.kind === 'prepareVolume');
    expect(steps[0]?.target).toBe('mine:latest');
    expect(prepare?.helper.payload).toMatchObject({
      Image: 'mine:latest',
      Cmd: [`chown -R 'o'"'"'brien:o'"'"'brien' /volume-tmp`],
    });
  });
});
