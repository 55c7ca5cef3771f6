import { describe, expect, test } from 'vitest';
import { containerOf, problemsOf } from '../landscape-of.js';

describe('options of a container', () => {
  test('those of the host configuration may stand in create_options; host_config wins', () => {
    const { payload } = containerOf({
      create_options: { mem_limit: '3g', cpu_shares: 5, runtime: 'runc', ShmSize: 9 },
      host_config: { cpu_shares: 7 },
    });
    expect(payload.HostConfig).toEqual({ Memory: 3221225472, CpuShares: 7, Runtime: 'runc', ShmSize: 9 });
  });

  test("the Engine API's own names pass unchanged", () => {
    const { payload } = containerOf({
      create_options: { WorkingDir: '/w', Shell: ['/bin/sh'] },
      host_config: { RestartPolicy: { Name: 'always' }, Memory: 5, Later: { x: 1 } },
    });
    expect(payload).toMatchObject({ WorkingDir: '/w', Shell: ['/bin/sh'] });
    expect(payload.HostConfig).toEqual({ RestartPolicy: { Name: 'always' }, Memory: 5, Later: { x: 1 } });
  });

  test('null leaves an option to the engine', () => {
    const { payload } = containerOf({ create_options: { command: null }, host_config: { Memory: null } });
    expect(payload).not.toHaveProperty('Cmd');
    expect(payload.HostConfig).toEqual({});
  });

  test.each([
    [{ create_options: { nmae: 1 } }, "create_options.nmae: 'nmae' is no option of Docker"],
    [
      { host_config: { mem_limt: 1 } },
      "host_config.mem_limt: 'mem_limt' is no option of Docker (mem_limit?)",
    ],
    [
      { create_options: { enviroment: [] } },
      "create_options.enviroment: 'enviroment' is no option of Docker (environment?)",
    ],
    [
      { create_options: { detach: true } },
      "create_options.detach: 'detach' cannot be set here: containers of a landscape always run detached",
    ],
    [
      { create_options: { image: 'x' } },
      "create_options.image: 'image' cannot be set here: use the key 'image' of the configuration",
    ],
    [
      { host_config: { command: 'x' } },
      "host_config.command: 'command' cannot be set here: it belongs into create_options",
    ],
    [
      { host_config: { lxc_conf: {} } },
      "host_config.lxc_conf: 'lxc_conf' cannot be set here: engines have no LXC driver any more",
    ],
    [
      { host_config: { mem_limit: 1, Memory: 2 } },
      "host_config.Memory: 'Memory' and 'mem_limit' are the same option; give one of them",
    ],
    [
      { create_options: { command: "echo 'x" } },
      "create_options.command: 'command' has a quote that is not closed, or ends in a backslash",
    ],
    [
      { create_options: { ports: ['http'] } },
      "create_options.ports: 'ports' names the port 'http'; a port is a number, or a number and a protocol as in 53/udp",
    ],
    [
      { host_config: { privileged: 'perhaps' } },
      "host_config.privileged: 'privileged' must be true or false",
    ],
    [
      { host_config: { devices: [':x'] } },
      "host_config.devices: 'devices' names the device ':x'; the form is host[:container[:permissions]]",
    ],
    [
      { host_config: { binds: { '/a': { mode: 'ro' } } } },
      "host_config.binds: 'binds' has no 'bind' for '/a'",
    ],
    [
      { host_config: { restart_policy: { name: 'no' } } },
      "host_config.restart_policy: 'restart_policy' has 'name'; its members are Name and MaximumRetryCount",
    ],
  ])('%j is refused', (configuration, problem) => {
    expect(problemsOf({ web: configuration })).toEqual([`containers.web.${problem}`]);
  });

  test('of several instances, a problem is told once', () => {
    expect(problemsOf({ web: { instances: ['a', 'b'], host_config: { mem_limit: 'x' } } })).toHaveLength(1);
  });
});

describe('options over what the configuration generates', () => {
  const rest = {
    b: {},
    c: {},
    s: { shares: '/s' },
    t: { shares: '/t' },
    host: { root: '/r' },
  };

  test('single values replace', () => {
    const { payload } = containerOf({
      user: 'x',
      stop_signal: 'SIGINT',
      create_options: { user: 'root', hostname: 'hh', stop_signal: 'SIGQUIT' },
    });
    expect(payload).toMatchObject({ User: 'root', Hostname: 'hh', StopSignal: 'SIGQUIT' });
  });

  test('ports, volumes and port bindings add up by key', () => {
    const { payload } = containerOf({
      exposes: [80, [81, 8181], [82, 8282]],
      shares: '/s',
      create_options: { ports: [99, 80], volumes: ['/extra'] },
      host_config: { port_bindings: { 81: 9000 } },
    });
    expect(Object.keys(payload.ExposedPorts ?? {})).toEqual(['80/tcp', '81/tcp', '82/tcp', '99/tcp']);
    expect(payload.Volumes).toEqual({ '/s': {}, '/extra': {} });
    expect(payload.HostConfig.PortBindings).toEqual({
      '81/tcp': [{ HostIp: '', HostPort: '9000' }],
      '82/tcp': [{ HostIp: '', HostPort: '8282' }],
    });
  });

  test('links and volumes_from add up, those to the same container are overridden', () => {
    const { payload } = containerOf(
      {
        links: ['b', 'c'],
        uses: ['s', 't'],
        host_config: { links: { 'main.b': 'other', z: 'zz' }, volumes_from: ['main.t:ro', 'x'] },
      },
      rest,
    );
    expect(payload.HostConfig.Links).toEqual(['main.c:c', 'main.b:other', 'z:zz']);
    expect(payload.HostConfig.VolumesFrom).toEqual(['main.s', 'main.t:ro', 'x']);
  });

  test('binds add up, those at the same path are overridden', () => {
    const { payload } = containerOf(
      { binds: { '/a': 'a', '/b': 'b' }, host_config: { binds: ['/x:/b:ro'] } },
      rest,
    );
    expect(payload.HostConfig.Binds).toEqual(['/r/a:/a:rw', '/x:/b:ro']);
  });

  test('command and entrypoint replace as a whole', () => {
    const { payload } = containerOf({ create_options: { command: 'a "b c"', entrypoint: ['x'] } });
    expect(payload).toMatchObject({ Cmd: ['a', 'b c'], Entrypoint: ['x'] });
  });

  test('labels add up, except that our own stay', () => {
    const { payload } = containerOf({ create_options: { labels: { a: 1, 'io.docker-map.map': 'x' } } });
    expect(payload.Labels).toMatchObject({ a: '1', 'io.docker-map.map': 'main' });
  });
});
