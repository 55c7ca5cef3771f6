/** A helper container that an interrupted run left behind is taken up, whatever state it is in. */
import { expect, test } from 'vitest';
import type { ContainerStatus } from '../../../src/engine/snapshot.js';
import { ContainerMap, DockerClientWrapper, MappingDockerClient } from '../../../src/index.js';
import { answers, SimulatedEngine } from '../../../src/testing/index.js';
import { stateOf } from '../../../src/testing/simulated-engine.js';

const map = new ContainerMap('main', {
  containers: { app: { image: 'app', attaches: 'data', user: 2000 } },
  volumes: { data: '/data' },
});
const helper = 'main.data.docker-map-prepare';

test.each(['created', 'exited', 'dead'] satisfies ContainerStatus[])('%s', async (status) => {
  await using engine = await SimulatedEngine.start({ images: ['app'] });
  const wrapper = new DockerClientWrapper(engine.host);
  const client = new MappingDockerClient(map, wrapper);
  const fault = engine.fault({
    on: 'POST /containers/*/start',
    container: helper,
    fault: answers(500, 'the engine goes down'),
  });
  await expect(client.startup()).rejects.toThrow('the engine goes down');
  fault.remove();
  const left = stateOf(engine).containers.named(helper);
  if (left) left.status = status;
  expect(left?.status).toBe(status);

  await client.startup();
  expect(engine.containers.map(({ name }) => name)).toEqual(['main.app']);
  expect(stateOf(engine).volumes.named('main.data')?.ownership).toMatchObject({ uid: 2000, gid: 2000 });
  expect((await client.plan('startup')).steps).toEqual([]);
  wrapper.close();
});
