/** Volumes without a name of containers that are created in the place of others, outside of replacements. */
import { describe, expect, it } from 'vitest';
import { anonymousVolume, type Exists, labelsOf, planOf } from './support.js';

const first = anonymousVolume(1);
const map = {
  app: { shares: '/data' },
  web: { uses: 'app' },
  side: { shares: '/data', network_mode: 'app' },
};

function labelled(configuration: string) {
  return { name: `main.${configuration}`, labels: labelsOf(map, `container:main.${configuration}`) };
}

/** What a container that is created mounts by name. */
function mountsOf(name: string, action: 'startup' | 'update' | 'create', containers: Exists['containers']) {
  const { steps } = planOf(action, {
    map,
    exists: { images: ['app:latest', 'web:latest', 'side:latest'], containers: containers ?? [] },
    options: { nonrecoverableExitCodes: [9] },
  });
  const step = steps.find(({ kind, target }) => kind === 'createContainer' && target === name);
  if (step?.kind !== 'createContainer') return undefined;
  return (step.payload.HostConfig.Mounts ?? []).map(({ Source, Target }) => `${Source}:${Target}`);
}

const data = [{ path: '/data', volume: first }];

describe('volumes without a name go along where a container is made anew', () => {
  it('that ended in a way that cannot be recovered', () => {
    const ended = { ...labelled('app'), status: 'exited', exitCode: 9, mounts: data } as const;
    expect(mountsOf('main.app', 'startup', [ended])).toEqual([`${first}:/data`]);
  });

  it('that shares the network of one that was missing', () => {
    const side = { ...labelled('side'), networkMode: 'container:gone', mounts: data };
    expect(mountsOf('main.side', 'startup', [side])).toEqual([`${first}:/data`]);
  });

  it('that is dead', () => {
    const dead = { ...labelled('app'), status: 'dead', mounts: data } as const;
    expect(mountsOf('main.app', 'update', [dead])).toEqual([`${first}:/data`]);
  });

  it('that never ran and may have to be made anew when it is started', () => {
    const app = { ...labelled('app'), status: 'created', networks: ['bridge'], mounts: data } as const;
    const { steps } = planOf('startup', { map, exists: { images: ['app:latest'], containers: [app] } });
    const start = steps.find(({ id }) => id === 'start container:main.app');
    expect(start).toMatchObject({
      creation: { payload: { HostConfig: { Mounts: [{ Source: first, Target: '/data' }] } } },
    });
  });
});

describe('volumes without a name come back to a container that is gone', () => {
  it.each(['startup', 'update', 'create'] as const)('from one that has them from it: %s', (action) => {
    expect(mountsOf('main.app', action, [{ ...labelled('web'), mounts: data }])).toEqual([`${first}:/data`]);
  });

  it('not from one that may have had them before', () => {
    expect(mountsOf('main.app', 'startup', [{ name: 'main.web', mounts: data }])).toEqual([]);
  });

  it('not where they have a name, or another path', () => {
    const mounts = [
      { path: '/data', volume: 'named' },
      { path: '/other', volume: first },
    ];
    expect(mountsOf('main.app', 'startup', [{ ...labelled('web'), mounts }])).toEqual([]);
  });
});

it('volumes that come from others are left to them', () => {
  const web = { ...labelled('web'), status: 'exited', exitCode: 9, mounts: data } as const;
  const app = { ...labelled('app'), mounts: data };
  expect(mountsOf('main.web', 'startup', [app, web])).toEqual([]);
});
