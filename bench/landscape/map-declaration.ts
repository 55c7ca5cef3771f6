/** The landscape as a container map, in the form that YAML and TypeScript share. */
import { image, network, prefix, type Shape, volumePath } from './shape.js';

export function mapDeclaration({ services, volumes }: Shape) {
  return {
    name: prefix,
    containers: Object.fromEntries(
      services.map(({ name, owner, volume }) => {
        const volumes = owner === name ? { attaches: [volume] } : { uses: [volume] };
        return [name, { image, networks: [network], ...volumes }];
      }),
    ),
    volumes: Object.fromEntries(volumes.map((volume) => [volume, volumePath])),
    networks: { [network]: {} },
  };
}
