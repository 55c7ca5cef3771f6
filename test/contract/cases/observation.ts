/** What docker-map sees of an engine at once. */
import { expect } from 'vitest';
import { observe } from '../../../src/engine/observe.js';
import { contractCase } from '../contract-case.js';
import { created, heeding, started } from '../support/containers.js';
import { listing } from '../support/listing.js';
import { network } from '../support/networks.js';

export const observationCases = [
  contractCase('a look at an engine shows all that there is', async (context) => {
    const volume = context.name('data');
    const net = await network(context, 'net');
    const Labels = { purpose: 'contract' };
    const HostConfig = { Binds: [`${volume}:/data`], NetworkMode: net };
    const name = await started(context, 'seen', { Labels, HostConfig });
    const request = { volumeRoots: [{ volume, labels: Labels }] };
    const seen = await listing(() => observe(context.engine, request));
    const { id } = await context.engine.images.inspect(context.image);
    expect(seen.containers.get(name)).toMatchObject({
      status: 'running',
      image: context.image,
      imageId: id,
      networks: [net],
      networkMode: net,
      mounts: [{ path: '/data', volume }],
    });
    expect(seen.containers.get(name)?.labels).toMatchObject(Labels);
    expect(seen.networks.get(net)).toMatchObject({ driver: 'bridge' });
    expect(seen.volumes.get(volume)).toMatchObject({
      driver: 'local',
      root: { uid: 0, gid: 0, mode: 0o755 },
    });
    expect(seen.images.get(context.image)).toBe(id);
  }),

  contractCase('what is asked for of single containers is seen too', async (context) => {
    const running = await heeding(context, 'running');
    const other = await created(context, 'created');
    const request = {
      volumeRoots: [],
      details: [running, other, context.name('missing')],
      processes: [running, other],
    };
    const seen = await listing(() => observe(context.engine, request));
    const { id } = await context.engine.images.inspect(context.image);
    expect([...seen.details.keys()].sort()).toEqual([other, running].sort());
    expect(seen.details.get(running)).toMatchObject({ name: running, status: 'running', imageId: id });
    expect([...seen.imageConfigurations.keys()]).toEqual([id]);
    expect(seen.imageConfigurations.get(id)).toHaveProperty('Cmd');
    expect([...seen.processes.keys()]).toEqual([running]);
    expect(seen.processes.get(running)?.some(({ command }) => command.includes('trap'))).toBe(true);
  }),
];
