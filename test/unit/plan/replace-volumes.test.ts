/** Which volumes of a container go along with the one that takes its place. */
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/engine/answer/read.js';
import { anonymousVolume, containerItem, type DetailsChanges, detailsOf, planOf } from './support.js';

interface Case {
  readonly before: object;
  /** Absent: as before. */
  readonly after?: object;
  readonly changes?: DetailsChanges;
  /** `Config` of the image that the container was made from, and of the one that it is made from now. */
  readonly image?: Fields;
  readonly newImage?: Fields;
}

/** What the new container mounts, as far as the steps say. */
function mountsAfter({ before, after = before, changes = {}, image = {}, newImage }: Case): unknown {
  const item = containerItem({ app: before }, 'main.app');
  const { steps } = planOf('update', {
    map: { app: after, volumes: { data: '/data' } },
    exists: {
      images: { 'app:latest': newImage ? 'new' : 'old' },
      volumes: [{ name: 'main.data' }],
      details: [detailsOf(item, { imageId: 'old', ...changes }, image)],
      imageConfigurations: { old: image, ...(newImage && { new: newImage }) },
    },
    options: { forceUpdate: 'app' },
  });
  expect(steps).toMatchObject([{ kind: 'replaceContainer' }]);
  const [step] = steps;
  if (step?.kind !== 'replaceContainer') return undefined;
  const { Binds: binds = [], Mounts: mounts = [] } = step.payload.HostConfig;
  return [...binds, ...mounts.map(({ Source, Target }) => `${Source ?? ''}:${Target}`)];
}

const first = anonymousVolume(1);

describe('volumes without a name', () => {
  it('go along', () => {
    expect(mountsAfter({ before: { shares: '/data' } })).toEqual([`${first}:/data`]);
  });

  it('go along again', () => {
    const mounts = [
      { type: 'volume', path: '/data', source: first, driver: 'local', writable: true },
    ] as const;
    const changes = {
      mounts,
      hostConfiguration: { Mounts: [{ Type: 'volume', Source: first, Target: '/data' }] },
    };
    expect(mountsAfter({ before: { shares: '/data' }, changes })).toEqual([`${first}:/data`]);
  });

  it('go along where the image has them', () => {
    expect(mountsAfter({ before: {}, image: { Volumes: { '/data': {} } } })).toEqual([`${first}:/data`]);
  });

  it('go along where nobody knows what the new image has', () => {
    const item = containerItem({ app: {} }, 'main.app');
    const image = { Volumes: { '/data': {} } };
    const { steps } = planOf('update', {
      map: { app: {} },
      exists: {
        images: { 'app:latest': 'new' },
        details: [detailsOf(item, { imageId: 'old' }, image)],
        imageConfigurations: { old: image },
      },
    });
    expect(steps).toMatchObject([
      { payload: { HostConfig: { Mounts: [{ Source: first, Target: '/data' }] } } },
    ]);
  });

  it('take the place of what is declared without a name', () => {
    const options = {
      host_config: { Mounts: [{ Type: 'volume', Target: '/data/' }], Binds: ['/other', '/x:/y'] },
    };
    const mounts = [
      { type: 'volume', path: '/data', source: first, driver: 'local', writable: true },
      { type: 'volume', path: '/other', source: anonymousVolume(2), driver: 'local', writable: true },
    ] as const;
    expect(mountsAfter({ before: options, changes: { mounts } })).toEqual([
      '/x:/y',
      `${first}:/data`,
      `${anonymousVolume(2)}:/other`,
    ]);
  });

  it('stay where neither the declaration nor the image has them any more', () => {
    expect(mountsAfter({ before: { shares: '/data' }, after: {} })).toEqual([]);
    const image = { Volumes: { '/data': {} } };
    expect(mountsAfter({ before: {}, image, newImage: {} })).toEqual([]);
  });

  it('stay where something with a name has their place', () => {
    const image = { Volumes: { '/data': {} } };
    expect(mountsAfter({ before: {}, after: { attaches: 'data' }, image })).toEqual(['main.data:/data']);
    const hosted = { binds: [['/data', '/srv/data']] };
    expect(mountsAfter({ before: {}, after: hosted, image })).toEqual(['/srv/data:/data:rw']);
  });

  it('stay with the container that they come from', () => {
    const declared = { base: { shares: '/data' }, app: { uses: 'base' } };
    const app = containerItem(declared, 'main.app');
    const base = containerItem(declared, 'main.base');
    const image = { Volumes: { '/data': {} } };
    const { steps } = planOf('update', {
      map: declared,
      exists: {
        images: ['app:latest', 'base:latest'],
        details: [detailsOf(base), detailsOf(app, {}, image)],
        imageConfigurations: { 'id of app:latest': image },
      },
      options: { forceUpdate: 'app' },
    });
    expect(steps).toMatchObject([
      { target: 'main.app', payload: { HostConfig: { VolumesFrom: ['main.base'] } } },
    ]);
    expect(steps[0]).not.toHaveProperty('payload.HostConfig.Mounts');
  });
});

it('volumes with a name are what is declared now', () => {
  const before = { host_config: { Binds: ['mine:/data'] } };
  expect(mountsAfter({ before, after: {} })).toEqual([]);
  expect(mountsAfter({ before, after: { shares: '/data' } })).toEqual([]);
});

it('a container with volumes that went along is as declared', () => {
  const map = { app: { shares: '/data' } };
  const item = containerItem(map, 'main.app');
  const details = detailsOf(item, {
    hostConfiguration: { Mounts: [{ Type: 'volume', Source: first, Target: '/data' }] },
  });
  expect(planOf('update', { map, exists: { images: ['app:latest'], details: [details] } })).toMatchObject({
    steps: [],
    notes: [],
  });
});
