/**
 * What a container of a story needs, and who needs it, written from the documentation: the stack's owner, containers
 * linked to, containers whose volumes it uses, and those that own the volumes it uses; of a configuration named as a
 * whole, all instances.
 */
import { containersOf } from './names.js';
import type { StoryConfiguration, StoryMap } from './story.js';

export interface Needs {
  /** Containers of a configuration or instance, by that name, within the map. */
  readonly named: (name: string) => readonly string[];
  readonly configurationOf: (container: string) => StoryConfiguration;
  readonly containers: readonly string[];
  /** What a container itself needs, directly. */
  readonly direct: (container: string) => ReadonlySet<string>;
  /** The given ones and all that they need, or all that need them. */
  readonly withNeeded: (containers: Iterable<string>) => ReadonlySet<string>;
  readonly withNeeding: (containers: Iterable<string>) => ReadonlySet<string>;
  /** The containers that the names in a command mean; all, where there are none. */
  readonly meant: (names: readonly string[]) => readonly string[];
}

/** What a container is bound to on the engine, which does not start it without. */
export function boundTo({ links, networkOf }: StoryConfiguration): readonly string[] {
  return networkOf === null ? links : [...links, networkOf];
}

export function needsIn({ configurations, groups }: StoryMap): Needs {
  const owners = new Map(
    configurations.flatMap((each) => each.attaches.map(({ alias }) => [alias, each.name])),
  );
  const byContainer = new Map(
    configurations.flatMap((each) => containersOf(each).map((container) => [container, each] as const)),
  );
  const containers = [...byContainer.keys()];
  const named = (name: string) =>
    containers.filter((container) => container === name || byContainer.get(container)?.name === name);
  const configurationOf = (container: string): StoryConfiguration => {
    const found = byContainer.get(container);
    if (!found) throw new Error(`The story has no container '${container}'.`);
    return found;
  };
  const direct = (container: string): ReadonlySet<string> => {
    const each = configurationOf(container);
    const names = [
      ...boundTo(each),
      ...each.networks.flatMap(({ links }) => links),
      ...each.uses.map(({ name }) => owners.get(name) ?? name).filter((name) => name !== each.name),
    ];
    return new Set(names.flatMap(named));
  };
  const needing = (container: string): ReadonlySet<string> =>
    new Set(containers.filter((other) => direct(other).has(container)));
  return {
    named,
    configurationOf,
    containers,
    direct,
    withNeeded: (some) => closure(some, direct),
    withNeeding: (some) => closure(some, needing),
    meant: (names) =>
      names.length === 0
        ? containers
        : [...new Set(names.flatMap((name) => (groups[name] ?? [name]).flatMap(named)))],
  };
}

function closure(some: Iterable<string>, next: (one: string) => ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...some];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (reached.has(one)) continue;
    reached.add(one);
    waiting.push(...next(one));
  }
  return reached;
}
