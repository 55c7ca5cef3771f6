import { describe, expect, it } from 'vitest';
import { readContainers } from '../../../src/engine/answer/container-summary.js';

const least = { Id: 'id', State: 'created' };
const read = (fields: object) => readContainers([{ ...least, ...fields }])[0];

describe('a container in the list', () => {
  it('is read with all it has', () => {
    const entry = {
      Id: 'id',
      Names: ['/map.web/alias', '/map.db'],
      Image: 'db:1',
      ImageID: 'sha256:1',
      State: 'exited',
      Status: 'Exited (137) 3 minutes ago',
      Labels: { a: 'b' },
      Ports: [
        { PrivatePort: 80, Type: 'tcp' },
        { PrivatePort: 53, Type: 'udp', PublicPort: 5300, IP: '127.0.0.1' },
      ],
      HostConfig: { NetworkMode: 'container:c0ffee' },
      NetworkSettings: { Networks: { 'map.net': {}, bridge: {} } },
      Mounts: [
        { Type: 'volume', Name: 'map.data', Destination: '/data' },
        { Type: 'bind', Source: '/host', Destination: '/mnt' },
      ],
    };
    expect(readContainers([entry])).toEqual([
      {
        id: 'id',
        name: 'map.db',
        status: 'exited',
        exitCode: 137,
        image: 'db:1',
        imageId: 'sha256:1',
        labels: { a: 'b' },
        networks: ['map.net', 'bridge'],
        networkMode: 'container:c0ffee',
        linkedFrom: ['map.web/alias'],
        mounts: [{ path: '/data', volume: 'map.data' }, { path: '/mnt' }],
        statusText: 'Exited (137) 3 minutes ago',
        ports: [
          { port: 80, protocol: 'tcp' },
          { port: 53, protocol: 'udp', hostPort: 5300, hostIp: '127.0.0.1' },
        ],
      },
    ]);
  });

  it('has its own name and those that others link to it by, in any order', () => {
    const Names = ['/map.db', '/map.app/data', '/map.web/db'];
    expect(read({ Names })).toMatchObject({ name: 'map.db', linkedFrom: ['map.app/data', 'map.web/db'] });
  });

  it('that nobody links to has only its own', () => {
    expect(read({ Names: ['/map.db'] })).not.toHaveProperty('linkedFrom');
  });

  it('may have nothing but nulls', () => {
    const fields = { Names: null, Labels: null, Ports: null, Mounts: null, NetworkSettings: null };
    expect(read(fields)).not.toHaveProperty('networkMode');
    expect(read(fields)).toMatchObject({ name: 'id', labels: {}, ports: [], mounts: [], networks: [] });
  });

  it.each([
    ['configured', 'created'],
    ['stopped', 'exited'],
    ['paused', 'paused'],
  ])('in state %s is %s', (State, status) => {
    expect(read({ State })?.status).toBe(status);
  });

  it('in a state that nobody knows is refused', () => {
    expect(() => read({ State: 'dreaming' })).toThrow(/dreaming/);
  });

  it('that runs has no exit code', () => {
    expect(read({ State: 'running', Status: 'Up 3 minutes' })).not.toHaveProperty('exitCode');
  });
});
