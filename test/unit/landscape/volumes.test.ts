import { describe, expect, test } from 'vitest';
import { containerIn, containerOf, landscapeOf, problemsOf } from './landscape-of.js';

/** A container's mounts as `source:path:mode`. */
function mounts(configuration: object, rest: object) {
  const { HostConfig } = containerOf(configuration, rest).payload;
  return (HostConfig.Mounts ?? []).map(
    (mount) => `${mount['Source']}:${mount['Target']}:${mount.ReadOnly ? 'ro' : 'rw'}`,
  );
}

describe('attached volumes', () => {
  const rest = { volumes: { v: '/v', w: '/w' }, o: { attaches: ['v', 'w', { q: '/q' }] } };

  test('are mounted where they are attached, at the path of the alias or at their own', () => {
    expect(mounts({ attaches: ['a', { b: '/own' }] }, { volumes: { a: '/a', b: '/b' } })).toEqual([
      'main.a:/a:rw',
      'main.b:/own:rw',
    ]);
  });

  test('are mounted where they are used, read-only or at another path if wanted', () => {
    expect(mounts({ uses: [['v', 'ro'], ['w', '/ww'], 'q'] }, rest)).toEqual([
      'main.v:/v:ro',
      'main.w:/ww:rw',
      'main.q:/q:rw',
    ]);
  });

  test('with parent names, also where the path is only given by the owner', () => {
    expect(mounts({ uses: [['o.v', 'ro'], 'o.q'] }, { ...rest, use_attached_parent_name: true })).toEqual([
      'main.o.v:/v:ro',
      'main.o.q:/q:rw',
    ]);
  });

  test('a volume that its owner also uses is mounted once, or at both paths', () => {
    expect(mounts({ attaches: 'v', uses: ['v'] }, { volumes: { v: '/v' } })).toEqual(['main.v:/v:rw']);
    expect(mounts({ attaches: 'v', uses: [['v', '/x']] }, { volumes: { v: '/v' } })).toEqual([
      'main.v:/v:rw',
      'main.v:/x:rw',
    ]);
  });

  test('the names of all that are mounted come with the container', () => {
    expect(
      containerOf({ uses: 'v', attaches: 'z' }, { ...rest, volumes: { v: '/v', w: '/w', z: '/z' } }).volumes,
    ).toEqual(['main.z', 'main.v']);
  });

  test('bring their driver, options and labels to every mount', () => {
    const volume = {
      default_path: '/v',
      driver: 'nfs',
      driver_options: { a: 1 },
      create_options: { labels: { x: 'y' }, driver_opts: { b: '2' } },
    };
    const landscape = landscapeOf({ o: { attaches: 'v' }, u: { uses: 'v' }, volumes: { v: volume } });
    for (const name of ['main.o', 'main.u']) {
      expect(containerIn(landscape, name).payload.HostConfig.Mounts?.[0]?.VolumeOptions).toEqual({
        Labels: { x: 'y', 'io.docker-map.map': 'main', 'io.docker-map.volume': 'v' },
        DriverConfig: { Name: 'nfs', Options: { a: '1', b: '2' } },
      });
    }
  });

  test('belong to the first that attaches them, where two do', () => {
    const landscape = landscapeOf({
      a: { attaches: 'v', user: 1 },
      b: { attaches: 'v', user: 2 },
      volumes: { v: '/v' },
    });
    expect(landscape.items.get('volume:main.v')).toMatchObject({ owner: 'a', preparation: { owner: '1:1' } });
    expect(containerIn(landscape, 'main.b').volumes).toEqual(['main.v']);
  });
});

describe('the owner and mode of a volume', () => {
  test.each([
    [{ user: 2000 }, {}, { owner: '2000:2000' }],
    [{ user: 'a:b' }, {}, { owner: 'a:b' }],
    [{ user: 0 }, {}, { owner: '0:0' }],
    [{ user: 'root' }, {}, { owner: 'root:root' }],
    [{ permissions: 'u=rwX' }, {}, { mode: 'u=rwX' }],
    [{ user: 1, permissions: 'u=rwX' }, { user: 2 }, { owner: '2:2', mode: 'u=rwX' }],
    [{ user: 1, permissions: 'u=rwX' }, { permissions: 'a=r' }, { owner: '1:1', mode: 'a=r' }],
  ])('of %j and %j', (owner, volume, preparation) => {
    const { items } = landscapeOf({
      web: { attaches: 'v', ...owner },
      volumes: { v: { default_path: '/v', ...volume } },
    });
    expect(items.get('volume:main.v')).toMatchObject({ preparation });
  });
});

describe('volumes of other containers', () => {
  test('all instances where none is named', () => {
    const rest = { app: { instances: ['i', 'j'], shares: '/s' }, o: { instances: ['k', 'l'], shares: '/t' } };
    expect(containerOf({ uses: ['app', ['o.k', 'ro']] }, rest).payload.HostConfig.VolumesFrom).toEqual([
      'main.app.i',
      'main.app.j',
      'main.o.k:ro',
    ]);
  });

  test('shares are anonymous volumes', () => {
    expect(containerOf({ shares: ['/a', '/b'] }).payload.Volumes).toEqual({ '/a': {}, '/b': {} });
  });
});

describe('binds', () => {
  test('a container without instances has the path of `default`', () => {
    const rest = { volumes: { b: '/b' }, host: { root: '/r', b: { default: 'x' } } };
    expect(containerOf({ binds: 'b' }, rest).payload.HostConfig.Binds).toEqual(['/r/x:/b:rw']);
  });

  test('an alias without a default path has that of the volume attached under it', () => {
    const rest = { o: { attaches: { b: '/inline' } }, host: { b: '/x' } };
    expect(containerOf({ binds: { b: 'ro' } }, rest).payload.HostConfig.Binds).toEqual(['/x:/inline:ro']);
  });
});

describe('what cannot be mounted', () => {
  test.each([
    [
      { web: { binds: 'confg' }, volumes: { confg: '/c' }, host: { config: '/x' } },
      "binds: 'confg' has no path in 'host' (config?)",
    ],
    [{ web: { binds: 'config' }, host: { config: '/x' } }, "binds: 'config' has no path in 'volumes'"],
    [{ web: { attaches: 'v' } }, "attaches: 'v' has no path in 'volumes'"],
    [
      { web: { uses: 'sockt' }, o: { attaches: 'socket' }, volumes: { socket: '/s' } },
      "uses: 'sockt' is neither an attached volume nor a container configuration (socket?)",
    ],
    [
      { web: { uses: [['o', '/p']] }, o: { shares: '/s' } },
      "uses: 'o' is a container: its volumes keep their own paths, '/p' cannot be given",
    ],
    [
      { web: { instances: ['i', 'j'], binds: { '/c': { i: '/x' } } } },
      "binds: '/c' has no host path for instance 'j'",
    ],
    [
      { web: { binds: { '/c': { i: '/x' } } } },
      "binds: '/c' has no host path for a container without instances (key 'default')",
    ],
    [
      { web: { binds: { '/v': '/x' }, attaches: 'v' }, volumes: { v: '/v' } },
      "attaches: '/v' and 'main.v' have the same path '/v'",
    ],
  ])('%j', (map, problem) => {
    expect(problemsOf(map)).toEqual([`containers.web.${problem}`]);
  });

  test.each([
    [{ lables: {} }, "lables: 'lables' is no option of Docker (labels?)"],
    [{ driver: 'x' }, "driver: 'driver' cannot be set here: use the key 'driver' of the volume"],
    [{ Scope: 'x' }, "Scope: 'Scope' cannot be set here: a volume has 'labels' and 'driver_opts'"],
    [{ Labels: [{}] }, "Labels: 'Labels' must be a text"],
  ])('options of a volume: %j', (createOptions, problem) => {
    const volumes = { v: { default_path: '/v', create_options: createOptions } };
    expect(problemsOf({ web: { attaches: 'v' }, volumes })).toEqual([`volumes.v.create_options.${problem}`]);
  });
});
