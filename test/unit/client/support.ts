/** A client of a map on a simulated engine of its own, which ends with the test. */
import type { MappingDockerClientOptions } from '../../../src/index.js';
import { ContainerMap, DockerClientWrapper, MappingDockerClient } from '../../../src/index.js';
import { SimulatedEngine, type SimulatedEngineOptions } from '../../../src/testing/index.js';

export interface ClientTest extends AsyncDisposable {
  readonly engine: SimulatedEngine;
  readonly client: MappingDockerClient;
  readonly map: ContainerMap;
  readonly wrapper: DockerClientWrapper;
  /** `POST /containers/create` and the like: the changing calls that came so far. */
  readonly changes: () => readonly string[];
}

export interface ClientTestOptions {
  readonly engine?: SimulatedEngineOptions;
  readonly client?: MappingDockerClientOptions;
}

/** The map is called `main`; containers without an image run the simulated shell's image. */
export async function clientTest(content: object, options: ClientTestOptions = {}): Promise<ClientTest> {
  const engine = await SimulatedEngine.start(options.engine);
  const map = new ContainerMap('main', content);
  const wrapper = new DockerClientWrapper(engine.host);
  return {
    engine,
    map,
    wrapper,
    client: new MappingDockerClient(map, wrapper, options.client),
    changes: () =>
      engine.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`),
    async [Symbol.asyncDispose]() {
      wrapper.close();
      await engine.close();
    },
  };
}
