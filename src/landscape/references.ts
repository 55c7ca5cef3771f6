/** Which containers a name in `uses`, `links` or `network_mode` stands for, looked up without a search. */
import type { ContainerDeclaration } from '../map/declaration.js';
import type { ItemId } from './landscape.js';
import { containerName, itemId } from './names.js';

/** The containers of a configuration, or the one instance that was named. */
interface Reference {
  /** Names on the engine. */
  readonly containers: readonly string[];
  readonly ids: readonly ItemId[];
}

/** By `configuration` and by `configuration.instance`. */
export type References = ReadonlyMap<string, Reference>;

export function instancesOf({ instances }: ContainerDeclaration): readonly (string | null)[] {
  return instances.length > 0 ? instances : [null];
}

export function referencesOf(map: string, configurations: Iterable<ContainerDeclaration>): References {
  const references = new Map<string, Reference>();
  for (const configuration of configurations) {
    const { name } = configuration;
    const containers = instancesOf(configuration).map((instance) => containerName(map, name, instance));
    references.set(name, referenceTo(containers));
    for (const instance of configuration.instances) {
      references.set(`${name}.${instance}`, referenceTo([containerName(map, name, instance)]));
    }
  }
  return references;
}

function referenceTo(containers: readonly string[]): Reference {
  return { containers, ids: containers.map((container) => itemId('container', container)) };
}
