/** What the containers of a map of an update need of one another, written from the documentation. */
import { containersOf } from '../../story/names.js';
import type { UpdateConfiguration, UpdateMap } from './story.js';

export interface UpdateNeeds {
  readonly containers: readonly string[];
  readonly configurationOf: (container: string) => UpdateConfiguration;
  readonly direct: (container: string) => ReadonlySet<string>;
  readonly withNeeded: (containers: Iterable<string>) => ReadonlySet<string>;
  readonly withNeeding: (containers: Iterable<string>) => ReadonlySet<string>;
  /** The containers of these configurations; all, where there are none. */
  readonly meant: (names: readonly string[]) => readonly string[];
}

/** Those that it is bound to on the engine: made anew, they break it. */
export function boundTo({ links, networkOf, uses }: UpdateConfiguration): readonly string[] {
  return [...links, ...uses, ...(networkOf === null ? [] : [networkOf])];
}

export function updateNeeds({ configurations }: UpdateMap): UpdateNeeds {
  const byContainer = new Map(
    configurations.flatMap((each) => containersOf(each).map((name) => [name, each] as const)),
  );
  const containers = [...byContainer.keys()];
  const configurationOf = (container: string): UpdateConfiguration => {
    const found = byContainer.get(container);
    if (!found) throw new Error(`The story has no container '${container}'.`);
    return found;
  };
  const direct = (container: string): ReadonlySet<string> => new Set(boundTo(configurationOf(container)));
  const needing = (container: string): ReadonlySet<string> =>
    new Set(containers.filter((other) => direct(other).has(container)));
  return {
    containers,
    configurationOf,
    direct,
    withNeeded: (some) => closure(some, direct),
    withNeeding: (some) => closure(some, needing),
    meant: (names) =>
      names.length === 0
        ? containers
        : containers.filter((container) => names.includes(configurationOf(container).name)),
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
