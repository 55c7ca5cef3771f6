/** Inheritance carried out as far as it goes, so that the rest of a map with faults in it can be checked. */
import type { ContainerConfiguration } from './configuration.js';
import { emptyContainer } from './input/container.js';
import { mergeContainers } from './merge.js';

type Containers = ReadonlyMap<string, ContainerConfiguration>;

/** As `extendedContainers`, leaving out bases that are missing and those that would close a circle. */
export function extendTolerantly(containers: Containers): Containers {
  const done = new Map<string, ContainerConfiguration>();
  const open = new Set<string>();
  const extend = (configuration: ContainerConfiguration): ContainerConfiguration => {
    const { name } = configuration;
    const known = done.get(name);
    if (known !== undefined || configuration.extends.length === 0) return known ?? configuration;
    open.add(name);
    const bases = configuration.extends.flatMap((base) =>
      open.has(base) ? [] : (containers.get(base) ?? []),
    );
    const merged = bases.map(extend).reduce(mergeContainers, emptyContainer(name));
    const result = mergeContainers(merged, configuration);
    open.delete(name);
    done.set(name, result);
    return result;
  };
  const concrete = [...containers].filter(([, configuration]) => !configuration.abstract);
  return new Map(concrete.map(([name, configuration]) => [name, extend(configuration)]));
}
