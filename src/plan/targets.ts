/**
 * What the names in a command mean: a name is looked up in what the maps declare, and one with two meanings is
 * refused with both. Forms: `configuration`, `configuration.instance`, `group`, each also with `map.` before it,
 * and `__all__` or `map.__all__` for everything (manual, sections 3.7.1 "groups" and 3.8).
 */
import { nearest } from '../common/suggest.js';
import type { ContainerItem, Item, ItemId, Landscape } from '../landscape/landscape.js';
import { PlanError } from './plan-error.js';

interface Meaning {
  /** `configuration app of map main`, for the message where a name has two. */
  readonly text: string;
  readonly containers: readonly ContainerItem[];
}

type Meanings = Map<string, Meaning[]>;

/**
 * The containers that the names mean, in the order of the names; all containers where there are no names.
 * `instances` limits configurations to the instances of these names.
 *
 * @throws PlanError `unknown-name`, `ambiguous-name` or `unknown-instance`, listing every bad name.
 */
export function resolveTargets(
  landscapes: readonly Landscape[],
  names: readonly string[],
  instances: readonly string[] = [],
): ReadonlySet<ItemId> {
  const faults: PlanError[] = [];
  const found = new Set<ItemId>();
  for (const meaning of wantedMeanings(landscapes, names)) {
    if (meaning instanceof PlanError) faults.push(meaning);
    else for (const container of limited(meaning.containers, instances)) found.add(container.id);
  }
  faults.push(...unknownInstances(landscapes, instances));
  throwFaults(faults);
  return found;
}

function wantedMeanings(
  landscapes: readonly Landscape[],
  names: readonly string[],
): readonly (Meaning | PlanError)[] {
  if (names.length === 0) return [everything(landscapes)];
  const meanings = meaningsOf(landscapes);
  return names.map((name) => lookUp(meanings, name));
}

function everything(landscapes: readonly Landscape[]): Meaning {
  return { text: 'everything', containers: containersOf(landscapes) };
}

function lookUp(meanings: Meanings, name: string): Meaning | PlanError {
  const [meaning, other, ...more] = meanings.get(name) ?? [];
  if (!meaning) {
    const near = nearest(name, [...meanings.keys()]);
    return new PlanError('unknown-name', `Nothing is called '${name}'`, {
      hint: near === undefined ? 'Run `docker-map ps` for the names there are.' : `Did you mean '${near}'?`,
    });
  }
  if (!other) return meaning;
  const texts = [meaning, other, ...more].map(({ text }) => text);
  return new PlanError('ambiguous-name', `'${name}' has ${texts.length} meanings: ${texts.join(', ')}`, {
    hint: 'Put the name of the map before it, or give one of the two another name.',
  });
}

function limited(
  containers: readonly ContainerItem[],
  instances: readonly string[],
): readonly ContainerItem[] {
  if (instances.length === 0) return containers;
  return containers.filter(({ instance }) => instance !== null && instances.includes(instance));
}

function unknownInstances(landscapes: readonly Landscape[], instances: readonly string[]): PlanError[] {
  const known = new Set(containersOf(landscapes).map(({ instance }) => instance));
  return instances
    .filter((instance) => !known.has(instance))
    .map((instance) => {
      const near = nearest(
        instance,
        [...known].flatMap((name) => name ?? []),
      );
      return new PlanError('unknown-instance', `No configuration has an instance '${instance}'`, {
        hint: near && `Did you mean '${near}'?`,
      });
    });
}

function throwFaults(faults: readonly PlanError[]): void {
  const [first, ...rest] = faults;
  if (!first) return;
  if (rest.length === 0) throw first;
  const lines = faults.map(({ message, hint }) => (hint ? `${message}. ${hint}` : message));
  throw new PlanError(first.code, lines.join('\n'));
}

function meaningsOf(landscapes: readonly Landscape[]): Meanings {
  const meanings: Meanings = new Map();
  add(meanings, '__all__', everything(landscapes));
  for (const landscape of landscapes) addMap(meanings, landscape);
  return meanings;
}

function addMap(meanings: Meanings, landscape: Landscape): void {
  const { map } = landscape;
  const containers = containersOf([landscape]);
  add(meanings, `${map}.__all__`, { text: `everything of map ${map}`, containers });
  const local = new Map<string, ContainerItem[]>();
  for (const container of containers) {
    const { configuration, instance } = container;
    push(local, configuration, container);
    if (instance !== null) push(local, `${configuration}.${instance}`, container);
  }
  for (const [name, members] of local) {
    const kind = name === members[0]?.configuration ? 'configuration' : 'instance';
    addBoth(meanings, map, name, { text: `${kind} ${name} of map ${map}`, containers: members });
  }
  for (const [group, members] of landscape.groups) {
    const all = members.flatMap((member) => local.get(member) ?? []);
    addBoth(meanings, map, group, { text: `group ${group} of map ${map}`, containers: all });
  }
}

function addBoth(meanings: Meanings, map: string, name: string, meaning: Meaning): void {
  add(meanings, name, meaning);
  add(meanings, `${map}.${name}`, meaning);
}

function add(meanings: Meanings, name: string, meaning: Meaning): void {
  push(meanings, name, meaning);
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function containersOf(landscapes: readonly Landscape[]): ContainerItem[] {
  return landscapes.flatMap(({ items }) => [...items.values()].filter(isContainer));
}

function isContainer(item: Item): item is ContainerItem {
  return item.kind === 'container';
}
