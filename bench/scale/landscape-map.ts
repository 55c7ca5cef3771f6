/** Containers that depend on nothing but a network: only the limits keep them waiting. */
import { ContainerMap } from '../../src/index.js';

export const image = 'docker-map-bench:scale';

export function landscapeMap(containers: number): ContainerMap {
  const names = Array.from({ length: containers }, (_, index) => `service${index}`);
  return new ContainerMap('scale', {
    containers: Object.fromEntries(names.map((name) => [name, { image, networks: ['net'] }])),
    networks: { net: {} },
  });
}
