/** docker-map as a library, in the process of the benchmark: the map is at hand, nothing else is. */
import { ContainerMap, DockerClientWrapper, MappingDockerClient } from '../../src/index.js';
import type { Shape } from '../landscape/shape.js';
import type { Contender } from './contender.js';
import { firstVersions, mapContent, type Versions } from './scene.js';

export function inProcess(host: string, shape: Shape, watching: boolean): Contender {
  const act = async (versions: Versions, action: (client: MappingDockerClient) => Promise<unknown>) => {
    const { name, ...content } = mapContent(shape, versions, watching);
    const wrapper = new DockerClientWrapper(host);
    try {
      await action(new MappingDockerClient(new ContainerMap(name, content), wrapper));
    } finally {
      wrapper.close();
    }
  };
  return {
    name: `docker-map, in process${watching ? ', watching 0.2 s' : ''}`,
    up: (versions) => act(versions, (client) => client.startup()),
    change: (versions) => act(versions, (client) => client.update()),
    down: () =>
      act(firstVersions(shape), (client) =>
        client.shutdown(undefined, { removeAttached: true, removeNetworks: true }),
      ),
  };
}
