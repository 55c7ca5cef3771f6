/** Inheritance carried out as far as it goes, so that the rest of a map with faults in it can be checked. */
import type { ContainerDeclaration } from './declaration.js';
import { emptyContainer } from './input/container.js';
import type { InheritContainer } from './merge.js';

type Containers<Late> = ReadonlyMap<string, ContainerDeclaration<Late>>;

/** As `extendedContainers`, leaving out bases that are missing and those that would close a circle. */
export function extendTolerantly<Late>(
  containers: Containers<Late>,
  inherit: InheritContainer<Late>,
): Containers<Late> {
  const done = new Map<string, ContainerDeclaration<Late>>();
  const open = new Set<string>();
  const extend = (configuration: ContainerDeclaration<Late>): ContainerDeclaration<Late> => {
    const { name } = configuration;
    const known = done.get(name);
    if (known !== undefined || configuration.extends.length === 0) return known ?? configuration;
    open.add(name);
    const bases = configuration.extends.flatMap((base) =>
      open.has(base) ? [] : (containers.get(base) ?? []),
    );
    const [first = emptyContainer(name), ...others] = bases.map(extend);
    const result = inherit(others.reduce<ContainerDeclaration<Late>>(inherit, first), configuration);
    open.delete(name);
    done.set(name, result);
    return result;
  };
  const concrete = [...containers].filter(([, configuration]) => !configuration.abstract);
  return new Map(concrete.map(([name, configuration]) => [name, extend(configuration)]));
}
