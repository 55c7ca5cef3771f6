/**
 * Every name that a command may use, with what it means: `configuration`, `configuration.instance`, `group`, each also
 * with `map.` before it, and `__all__` or `map.__all__` for everything (manual, sections 3.7.1 "groups" and 3.8).
 */
import { appendTo } from '../common/append.js';
import type { ContainerItem, Item, Landscape } from '../landscape/landscape.js';
import { nameOfAll } from '../landscape/names.js';

export interface Meaning {
  /** `configuration app of map main`, for the message where a name has two. */
  readonly text: string;
  readonly containers: readonly ContainerItem[];
}

/** A name with several meanings is refused; so all of them are kept. */
export type Meanings = ReadonlyMap<string, readonly Meaning[]>;

export function everything(landscapes: readonly Landscape[]): Meaning {
  return { text: 'everything', containers: containersOf(landscapes) };
}

export function meaningsOf(landscapes: readonly Landscape[]): Meanings {
  const meanings = new Map<string, Meaning[]>();
  appendTo(meanings, nameOfAll, everything(landscapes));
  for (const landscape of landscapes) addMap(meanings, landscape);
  return meanings;
}

function addMap(meanings: Map<string, Meaning[]>, landscape: Landscape): void {
  const { map } = landscape;
  const containers = containersOf([landscape]);
  appendTo(meanings, `${map}.${nameOfAll}`, { text: `everything of map ${map}`, containers });
  const local = new Map<string, ContainerItem[]>();
  for (const container of containers) {
    const { configuration, instance } = container;
    appendTo(local, configuration, container);
    if (instance !== null) appendTo(local, `${configuration}.${instance}`, container);
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

function addBoth(meanings: Map<string, Meaning[]>, map: string, name: string, meaning: Meaning): void {
  appendTo(meanings, name, meaning);
  appendTo(meanings, `${map}.${name}`, meaning);
}

function containersOf(landscapes: readonly Landscape[]): ContainerItem[] {
  return landscapes.flatMap(({ items }) => [...items.values()].filter(isContainer));
}

function isContainer(item: Item): item is ContainerItem {
  return item.kind === 'container';
}
