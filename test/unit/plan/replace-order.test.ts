/** Whether a container stops before the one that takes its place starts. */
import { describe, expect, it } from 'vitest';
import { containerItem, type DetailsChanges, detailsOf, planOf } from './support.js';

function replacement(declared: object, changes: DetailsChanges = {}, others: object = {}) {
  const map = { app: declared, networks: { net: null }, volumes: { data: '/data' }, ...others };
  const item = containerItem(map, 'main.app');
  const { steps, notes } = planOf('update', {
    map,
    exists: {
      images: ['app:latest', 'other:latest'],
      networks: ['main.net'],
      volumes: [{ name: 'main.data' }],
      details: [detailsOf(item, changes), ...detailsOfOther(map)],
    },
    names: ['app'],
    options: { forceUpdate: 'app' },
  });
  const step = steps.find(({ target }) => target === 'main.app');
  return { order: step?.kind === 'replaceContainer' ? step.order : step?.kind, notes };
}

function detailsOfOther(map: object) {
  return 'other' in map ? [detailsOf(containerItem(map, 'main.other'))] : [];
}

describe('start-first', () => {
  it.each<[string, object]>([
    ['has nothing of its own', {}],
    [
      'publishes a port that the engine chooses',
      { host_config: { PortBindings: { '80/tcp': [{ HostPort: '' }] } } },
    ],
    ['exposes a port to others only', { exposes: 80 }],
    ['only reads host paths', { binds: [['/etc', '/etc', true]] }],
    ['only reads volumes of others', { host_config: { VolumesFrom: ['other:ro'] } }],
    ['has memory for files', { host_config: { Mounts: [{ Type: 'tmpfs', Target: '/tmp' }] } }],
    ['is on a network', { networks: 'net' }],
  ])('is the order of a container that %s', (_, declared) => {
    expect(replacement(declared)).toEqual({ order: 'start-first', notes: [] });
  });

  it('is the order where the port is another one by now', () => {
    const hostConfiguration = { PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8000' }] } };
    expect(replacement({ exposes: { 80: 8080 } }, { hostConfiguration }).order).toBe('start-first');
  });

  it('is the order that the map demands, even of two that write to one volume', () => {
    const declared = { attaches: 'data', shares: '/own', update_order: 'start-first' };
    expect(replacement(declared)).toEqual({ order: 'start-first', notes: [] });
    expect(replacement({ network_mode: 'host', update_order: 'start-first' }).order).toBe('start-first');
  });
});

describe('stop-first', () => {
  it.each<[string, object]>([
    ['publishes a port', { exposes: { 80: 8080 } }],
    ['has an address', { networks: { net: { ipv4_address: '10.0.0.2' } } }],
    ['attaches a volume', { attaches: 'data' }],
    ['has volumes without a name', { shares: '/own' }],
    ['writes to a host path', { binds: [['/srv', '/srv']] }],
    ['uses the network of the host', { network_mode: 'host' }],
    ['has a task to complete', { ready: 'completed' }],
    ['is told so', { update_order: 'stop-first' }],
  ])('is the order of a container that %s', (_, declared) => {
    expect(replacement(declared)).toEqual({ order: 'stop-first', notes: [] });
  });

  it('is the order of a container whose network stack or volumes are shared', () => {
    const others = { other: { shares: '/x' } };
    expect(replacement({ network_mode: 'other' }, {}, others).order).toBe('stop-first');
    expect(replacement({ uses: 'other' }, {}, others).order).toBe('stop-first');
  });

  it('is the order of a container that does not run', () => {
    expect(replacement({}, { status: 'exited' }).order).toBe('stop-first');
  });

  it('is kept where the map demands what the engine refuses, with a note', () => {
    const message = (reason: string) => ({
      order: 'stop-first',
      notes: [
        {
          code: 'kept',
          target: 'main.app',
          message: `is replaced stop-first, although the map says start-first: ${reason}`,
        },
      ],
    });
    expect(replacement({ exposes: { '80/udp': 8080 }, update_order: 'start-first' })).toEqual(
      message('both publish port 8080/udp of the host'),
    );
    const networks = { net: { ipv4_address: '10.0.0.2' } };
    expect(replacement({ networks, update_order: 'start-first' })).toEqual(
      message('both have the address 10.0.0.2'),
    );
  });
});
