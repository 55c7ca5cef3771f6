/** What of a map a landscape needs: lazy values in all else are never asked for. */
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration, MapDeclaration } from '../declaration.js';
import { hostPathHoldsLazy, volumeHoldsLazy } from './holds-lazy.js';

/** Without abstract configurations that no other is based on, and without lazy aliases that none of the rest has. */
export function neededOf(map: MapDeclaration<Lazy>): MapDeclaration<Lazy> {
  const containers = reachable(map.containers);
  const aliases = aliasesIn(containers.values());
  const { root } = map.host;
  const paths = new Map(
    [...map.host.paths].filter(([alias, path]) => aliases.has(alias) || !hostPathHoldsLazy(path)),
  );
  return {
    ...map,
    containers,
    volumes: new Map(
      [...map.volumes].filter(([alias, volume]) => aliases.has(alias) || !volumeHoldsLazy(volume)),
    ),
    host: root === undefined ? { paths } : { root, paths },
  };
}

type Containers = MapDeclaration<Lazy>['containers'];

function reachable(containers: Containers): Containers {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    const configuration = containers.get(name);
    if (configuration === undefined || reached.has(name)) return;
    reached.add(name);
    configuration.extends.forEach(visit);
  };
  for (const [name, { abstract }] of containers) if (!abstract) visit(name);
  return new Map([...containers].filter(([name]) => reached.has(name)));
}

function aliasesIn(containers: Iterable<ContainerDeclaration<Lazy>>): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const { binds, attaches } of containers) {
    for (const bind of binds) if (bind.kind === 'shared') aliases.add(bind.name);
    for (const { name } of attaches) aliases.add(name);
  }
  return aliases;
}
