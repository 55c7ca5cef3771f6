/** Volumes: they come with containers, and stay. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { created, ended, runs, started } from '../support/containers.js';
import type { ContractContext } from '../support/contract-context.js';
import { expectRefusal } from '../support/refusal.js';

function binding(...Binds: readonly string[]) {
  return { HostConfig: { Binds } };
}

export const volumeCases = [
  contractCase('a volume comes into being with a container that names it', async (context) => {
    const volume = context.name('data');
    await created(context, 'user', binding(`${volume}:/data`));
    expect(await context.engine.volumes.inspect(volume)).toEqual({
      name: volume,
      driver: 'local',
      options: {},
      labels: {},
    });
    expect((await context.engine.volumes.list()).map(({ name }) => name)).toContain(volume);
  }),

  contractCase('a volume that comes with a mount has the labels declared there', async (context) => {
    const volume = context.name('labels');
    const labels = { purpose: 'contract' };
    await created(context, 'user', mounting(volume, labels));
    expect((await context.engine.volumes.inspect(volume)).labels).toMatchObject(labels);
  }),

  contractCase('a volume that is there keeps the labels that it has', async (context) => {
    const volume = context.name('labels');
    await created(context, 'first', mounting(volume, { purpose: 'first' }));
    await created(context, 'second', mounting(volume, { purpose: 'second' }));
    expect((await context.engine.volumes.inspect(volume)).labels).toMatchObject({ purpose: 'first' });
  }),

  contractCase('a volume is made only once', async (context) => {
    const volume = context.name('once');
    const first = await context.raw('POST', '/volumes/create', { Name: volume, Labels: { a: 'b' } });
    const second = await context.raw('POST', '/volumes/create', { Name: volume });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json).toMatchObject({ Name: volume, Driver: 'local', Labels: { a: 'b' } });
  }),

  contractCase('a volume that a container has cannot be removed, though it does not run', async (context) => {
    const volume = context.name('used');
    await created(context, 'user', binding(`${volume}:/data`));
    await expectRefusal(context.engine.volumes.remove(volume), 409, /volume (is in use|.* is being used)/);
  }),

  contractCase('a volume without containers can be removed', async (context) => {
    const volume = context.name('free');
    const name = await created(context, 'user', binding(`${volume}:/data`));
    await context.engine.containers.remove(name);
    expect(await context.engine.volumes.remove(volume)).toBe(true);
    expect(await context.engine.volumes.remove(volume)).toBe(false);
  }),

  contractCase('a volume that is not there is not found', async (context) => {
    const volume = context.name('missing');
    await expectRefusal(context.engine.volumes.inspect(volume), 404, /no such volume/);
    await expectRefusal(context.raw('DELETE', `/volumes/${volume}`), 404, /no such volume/);
  }),

  contractCase('a volume with a name stays when its containers go with their volumes', async (context) => {
    const volume = context.name('stays');
    const name = await created(context, 'user', binding(`${volume}:/data`));
    await context.engine.containers.remove(name, { volumes: true });
    expect((await context.engine.volumes.inspect(volume)).name).toBe(volume);
  }),

  contractCase('a volume without a name goes with its container, if asked to', async (context) => {
    const name = await created(context, 'user', { Volumes: { '/data': {} } });
    const volume = await volumeOf(context, name);
    expect(volume).toMatch(/^[0-9a-f]{64}$/);
    await context.engine.containers.remove(name, { volumes: true });
    await expectRefusal(context.engine.volumes.inspect(volume), 404, /no such volume/);
  }),

  contractCase('a volume without a name stays, if not asked to go', async (context) => {
    const name = await created(context, 'user', { Volumes: { '/data': {} } });
    const volume = await volumeOf(context, name);
    await context.engine.containers.remove(name);
    expect(await context.engine.volumes.remove(volume)).toBe(true);
  }),

  contractCase('a volume that is bound takes the place of one without a name', async (context) => {
    const volume = context.name('data');
    const name = await created(context, 'user', { Volumes: { '/data': {} }, ...binding(`${volume}:/data`) });
    expect(await volumeOf(context, name)).toBe(volume);
  }),

  contractCase("a container can have another's volumes", async (context) => {
    const volume = context.name('data');
    const other = await created(context, 'other', binding(`${volume}:/data`));
    const name = await created(context, 'user', { HostConfig: { VolumesFrom: [other] } });
    expect((await context.listed(name))?.mounts).toEqual([{ path: '/data', volume }]);
  }),

  contractCase('there are no volumes of what is not there', async (context) => {
    const missing = context.name('missing');
    const answer = created(context, 'user', { HostConfig: { VolumesFrom: [missing] } });
    await expectRefusal(answer, [400, 404], new RegExp(`no such container: ${missing}`, 'i'));
  }),

  contractCase('mounts are listed with path and volume', async (context) => {
    const volume = context.name('data');
    const name = await created(context, 'user', binding(`${volume}:/data`, '/tmp:/host-tmp:ro'));
    const mounts = (await context.listed(name))?.mounts ?? [];
    expect([...mounts].sort((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: '/data', volume },
      { path: '/host-tmp' },
    ]);
  }),

  contractCase('a mount tells its kind and whether it can be written to', async (context) => {
    const volume = context.name('data');
    const name = await created(context, 'user', binding(`${volume}:/data:ro`, '/tmp:/host-tmp'));
    const { json } = await context.raw('GET', `/containers/${name}/json`);
    const mounts = expect.arrayContaining([
      expect.objectContaining({ Type: 'volume', Name: volume, Destination: '/data', RW: false }),
      expect.objectContaining({ Type: 'bind', Source: '/tmp', Destination: '/host-tmp', RW: true }),
    ]);
    expect(json).toMatchObject({ Mounts: mounts });
  }),

  contractCase('two mounts at one path are refused', async (context) => {
    const answer = created(context, 'user', binding(`${context.name('a')}:/v`, `${context.name('b')}:/v`));
    await expectRefusal(answer, 400, /Duplicate mount point: \/v/);
  }),

  contractCase('a mount at no full path is refused', async (context) => {
    const answer = created(context, 'user', binding(`${context.name('a')}:v`));
    await expectRefusal(answer, [400, 500], /mount path must be absolute|must be an absolute path/);
  }),

  contractCase('what is no name of a volume is refused', async (context) => {
    const answer = created(context, 'user', binding('no/name:/v'));
    await expectRefusal(
      answer,
      400,
      /create no\/name: "no\/name" includes invalid characters for a local volume name/,
    );
  }),

  contractCase('a mount of a folder that the host has not is refused', async (context) => {
    // Podman makes the folder, in a place that goes with the service.
    const Mounts = [{ Type: 'bind', Source: `/run/containers/${context.name('missing')}`, Target: '/v' }];
    const answer = created(context, 'user', { HostConfig: { Mounts } });
    await expectRefusal(answer, 400, /bind source path does not exist: \/run\/containers\//);
  }),

  contractCase('owner and mode of a volume are seen through a container that runs', async (context) => {
    const volume = context.name('owned');
    const script = 'chown 1001:1002 /data; chmod 0750 /data; echo ready; while true; do sleep 0.1; done';
    const name = await started(context, 'user', { ...runs(script), ...binding(`${volume}:/data`) });
    await context.written(name, 'ready');
    expect(await context.engine.containers.ownership(name, '/data')).toEqual({
      uid: 1001,
      gid: 1002,
      mode: 0o750,
    });
  }),

  contractCase('owner and mode of a volume are seen through a container that has ended', async (context) => {
    const volume = context.name('owned');
    await ended(context, 'owner', 'chown 1001:1002 /data; chmod 0700 /data', binding(`${volume}:/data`));
    const name = await created(context, 'other', binding(`${volume}:/other`));
    expect(await context.engine.containers.ownership(name, '/other')).toEqual({
      uid: 1001,
      gid: 1002,
      mode: 0o700,
    });
  }),

  contractCase('a new volume belongs to root', async (context) => {
    const name = await started(context, 'user', binding(`${context.name('new')}:/data`));
    expect(await context.engine.containers.ownership(name, '/data')).toEqual({ uid: 0, gid: 0, mode: 0o755 });
  }),

  contractCase('a path that a container has not is not found', async (context) => {
    const name = await created(context, 'container');
    const answer = context.engine.containers.ownership(name, '/no/such/path');
    await expectRefusal(
      answer,
      404,
      new RegExp(`Could not find the file /no/such/path in container ${name}`),
    );
  }),
];

function mounting(volume: string, Labels: Readonly<Record<string, string>>) {
  const mount = {
    Type: 'volume',
    Source: volume,
    Target: '/data',
    ReadOnly: false,
    VolumeOptions: { Labels },
  } as const;
  return { HostConfig: { Mounts: [mount] } };
}

/** The volume of a container that has one. */
async function volumeOf(context: ContractContext, name: string): Promise<string> {
  const [mount, ...others] = (await context.listed(name))?.mounts ?? [];
  expect(others).toEqual([]);
  expect(mount?.path).toBe('/data');
  return mount?.volume ?? '';
}
