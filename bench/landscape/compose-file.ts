/** The landscape as a Compose file: the same containers, volumes, network and dependencies. */
import { image, network, prefix, type Shape, volumePath } from './shape.js';

export function composeFile({ services, volumes }: Shape) {
  return {
    name: prefix,
    services: Object.fromEntries(
      services.map(({ name, owner, volume }) => [
        name,
        {
          image,
          networks: [network],
          volumes: [`${volume}:${volumePath}`],
          ...(owner === name ? {} : { depends_on: [owner] }),
        },
      ]),
    ),
    volumes: Object.fromEntries(volumes.map((volume) => [volume, {}])),
    networks: { [network]: {} },
  };
}
