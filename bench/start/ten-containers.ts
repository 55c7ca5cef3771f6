/** Brings ten containers up on engines of their own, one after the other, and writes how many milliseconds each took. */
import { performance } from 'node:perf_hooks';
import { ContainerMap, DockerClientWrapper, MappingDockerClient } from '../../src/index.js';
import { SimulatedEngine } from '../../src/testing/index.js';

const TIMES = 11;

/** Two that own a volume, and eight that use one, all on one network. */
function landscape(): ContainerMap {
  const names = Array.from({ length: 10 }, (_, index) => index);
  const containers = names.map((index) => {
    const volume = `data${Math.floor(index / 5)}`;
    const shared = index % 5 === 0 ? { attaches: volume } : { uses: volume };
    return [`c${index}`, { image: 'nginx', networks: 'net', ...shared }] as const;
  });
  const volumes = { data0: '/data', data1: '/data' };
  return new ContainerMap('main', {
    containers: Object.fromEntries(containers),
    volumes,
    networks: { net: {} },
  });
}

async function once(): Promise<number> {
  const begin = performance.now();
  const engine = await SimulatedEngine.start({ images: ['nginx'] });
  const wrapper = new DockerClientWrapper(engine.host);
  await new MappingDockerClient(landscape(), wrapper).startup();
  wrapper.close();
  await engine.close();
  const milliseconds = performance.now() - begin;
  const running = engine.containers.filter(({ status }) => status === 'running').length;
  if (running !== 10) throw new Error(`${running} of 10 containers ran.`);
  return milliseconds;
}

const times: number[] = [];
while (times.length < TIMES) times.push(await once());
process.stdout.write(JSON.stringify(times));
