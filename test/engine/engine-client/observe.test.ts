import { describe, expect, it } from 'vitest';
import { observe } from '../../../src/engine/observe.js';
import { image, shell, testEngine, testName } from './test-engine.js';

const engine = testEngine();
const { containers, networks } = engine;

const mounting = (script: string, volume: string, path: string) =>
  shell(script, {
    HostConfig: {
      Mounts: [
        {
          Type: 'volume',
          Source: volume,
          Target: path,
          ReadOnly: false,
          VolumeOptions: { Labels: { made: 'here' } },
        },
      ],
    },
  });

describe('what is observed', () => {
  it('is what exists, and how it is', async () => {
    const name = testName('seen');
    const network = await networks.ensure({
      Name: name,
      Driver: 'bridge',
      Internal: false,
      Options: {},
      Labels: { n: '1' },
    });
    const payload = mounting('exit 3', name, '/data');
    const { id } = await containers.create(name, payload, [{ network: name, endpoint: {} }]);
    await containers.start(name);
    await containers.wait(name);
    const snapshot = await observe(engine, { volumeRoots: [] });
    const imageId = snapshot.images.get(image);
    expect(imageId).toBe((await engine.images.inspect(image)).id);
    expect(snapshot.containers.get(name)).toMatchObject({
      id,
      name,
      status: 'exited',
      exitCode: 3,
      image,
      imageId,
      networks: [name],
      mounts: [{ path: '/data', volume: name }],
    });
    expect(snapshot.volumes.get(name)).toEqual({
      name,
      driver: 'local',
      options: {},
      labels: { made: 'here' },
    });
    expect(snapshot.networks.get(name)).toMatchObject({ id: network.id, name, labels: { n: '1' } });
  });
});

describe('the root of a volume', () => {
  const name = testName('root');
  const rootOf = async (labels: Record<string, string>, volume = name) =>
    (await observe(engine, { volumeRoots: [{ volume, labels }] })).volumes.get(volume)?.root;

  it('is seen through a container that mounts it, running or not', async () => {
    await containers.create(name, mounting('chown 2000:100 /data; chmod 1770 /data', name, '/data'), []);
    expect(await rootOf({})).toBeUndefined();
    expect(await rootOf({ prepared: 'yes' })).toMatchObject({ uid: 0, gid: 0 });
    await containers.start(name);
    await containers.wait(name);
    const expected = { uid: 2000, gid: 100, mode: 0o1770 };
    expect(await rootOf({ prepared: 'yes' })).toEqual(expected);
    expect(await rootOf({ made: 'here', prepared: 'yes' })).toEqual(expected);
  });

  it('is not looked at where the labels say all', async () => {
    expect(await rootOf({ made: 'here' })).toBeUndefined();
  });

  it('is not seen where no container mounts it', async () => {
    await containers.remove(name);
    expect((await observe(engine, { volumeRoots: [] })).volumes.has(name)).toBe(true);
    expect(await rootOf({ prepared: 'yes' })).toBeUndefined();
  });

  it('of a volume that does not exist is nothing', async () => {
    expect(await rootOf({}, testName('none'))).toBeUndefined();
  });
});
