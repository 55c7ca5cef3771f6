/**
 * What every contender has to change: containers on one network, in groups that share a volume, each with a variable
 * that tells its version. To change a container is to give it another version.
 */
import { image, network, prefix, type Shape, volumePath } from '../landscape/shape.js';

/** Version of each service; the first one is 1. */
export type Versions = ReadonlyMap<string, number>;

export function firstVersions({ services }: Shape): Versions {
  return new Map(services.map(({ name }) => [name, 1]));
}

export function raised(versions: Versions, names: readonly string[]): Versions {
  return new Map(
    [...versions].map(([name, version]) => [name, names.includes(name) ? version + 1 : version]),
  );
}

/** @param watching whether docker-map watches for a moment that a new container stays up, as it does unless it is told not to */
export function mapContent({ services, volumes }: Shape, versions: Versions, watching: boolean) {
  return {
    name: prefix,
    containers: Object.fromEntries(
      services.map(({ name, owner, volume }) => {
        const mounted = owner === name ? { attaches: [volume] } : { uses: [volume] };
        const environment = { VERSION: String(versions.get(name)) };
        const watched = watching ? {} : { min_running: 0 };
        return [
          name,
          { image, networks: [network], ...mounted, ...watched, create_options: { environment } },
        ];
      }),
    ),
    volumes: Object.fromEntries(volumes.map((volume) => [volume, volumePath])),
    networks: { [network]: {} },
  };
}

export function composeContent({ services, volumes }: Shape, versions: Versions) {
  return {
    name: prefix,
    services: Object.fromEntries(
      services.map(({ name, owner, volume }) => [
        name,
        {
          image,
          networks: [network],
          volumes: [`${volume}:${volumePath}`],
          environment: { VERSION: String(versions.get(name)) },
          ...(owner === name ? {} : { depends_on: [owner] }),
        },
      ]),
    ),
    volumes: Object.fromEntries(volumes.map((volume) => [volume, {}])),
    networks: { [network]: {} },
  };
}
