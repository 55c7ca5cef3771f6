/** docker-map as a library, in the process of the benchmark: the map is at hand, nothing else is. */
import { DockerClientWrapper, MappingDockerClient } from '../../src/index.js';
import type { ContainerMap } from '../../src/map/container-map.js';
import type { Contender } from './contender.js';

export function inProcess(host: string, map: ContainerMap): Contender {
  const withClient = (act: (client: MappingDockerClient) => Promise<unknown>) => async () => {
    const wrapper = new DockerClientWrapper(host);
    try {
      await act(new MappingDockerClient(map, wrapper));
    } finally {
      wrapper.close();
    }
  };
  return {
    name: 'docker-map, in process',
    up: withClient((client) => client.startup()),
    again: withClient((client) => client.startup()),
    down: withClient((client) => client.shutdown(undefined, { removeAttached: true, removeNetworks: true })),
  };
}
