/** What the integrity rules look at, worked out once for all of them. */
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration, MapDeclaration } from '../declaration.js';
import { defaults } from '../defaults.js';
import { inheritLazily } from '../merge.js';
import { extendTolerantly } from '../tolerant-extension.js';
import { Suggestions } from './suggestions.js';

export interface Subject {
  readonly map: MapDeclaration<Lazy>;
  /** Without the abstract ones, extended. */
  readonly containers: ReadonlyMap<string, ContainerDeclaration<Lazy>>;
  /** Every container that will be: `configuration`, or `configuration.instance`. */
  readonly instances: ReadonlyMap<string, ContainerDeclaration<Lazy>>;
  /** In the order of declaration; a name that is attached twice is there twice. */
  readonly attached: readonly AttachedName[];
  /** The first that bears each name. */
  readonly attachedByName: ReadonlyMap<string, AttachedName>;
  /** Paths inside containers by alias, of aliases that have one: the default path, or where they are attached. */
  readonly paths: ReadonlyMap<string, string | Lazy>;
  readonly suggestions: Suggestions;
}

/** The name by which other containers use an attached volume. */
export interface AttachedName {
  readonly name: string;
  readonly alias: string;
  /** The path that it is attached at, where that is given there. */
  readonly path: string | undefined;
  readonly owner: ContainerDeclaration<Lazy>;
  /** The item of `attaches`. */
  readonly element: object;
}

export function subjectOf(map: MapDeclaration<Lazy>): Subject {
  const containers = extendTolerantly(map.containers, inheritLazily);
  const all = [...containers.values()];
  const withOwner = map.useAttachedParentName ?? defaults.useAttachedParentName;
  const attached = all.flatMap((owner) => attachedBy(owner, withOwner));
  return {
    map,
    containers,
    attached,
    instances: byInstance(all),
    attachedByName: firstByName(attached),
    paths: volumePaths(map.volumes, attached),
    suggestions: new Suggestions(),
  };
}

/** `web`, or `web.one` and `web.two`. */
export function instanceNames({ name, instances }: ContainerDeclaration<Lazy>): readonly string[] {
  return instances.length === 0 ? [name] : instances.map((instance) => `${name}.${instance}`);
}

function byInstance(configurations: readonly ContainerDeclaration<Lazy>[]): Subject['instances'] {
  const found = new Map<string, ContainerDeclaration<Lazy>>();
  for (const configuration of configurations) {
    for (const name of instanceNames(configuration)) found.set(name, configuration);
  }
  return found;
}

function firstByName(attached: readonly AttachedName[]): Subject['attachedByName'] {
  const found = new Map<string, AttachedName>();
  for (const each of attached) if (!found.has(each.name)) found.set(each.name, each);
  return found;
}

function attachedBy(owner: ContainerDeclaration<Lazy>, withOwner: boolean): readonly AttachedName[] {
  return owner.attaches.map((element) => ({
    name: withOwner ? `${owner.name}.${element.name}` : element.name,
    alias: element.name,
    path: element.kind === 'used' ? element.path : undefined,
    owner,
    element,
  }));
}

function volumePaths(
  volumes: MapDeclaration<Lazy>['volumes'],
  attached: readonly AttachedName[],
): ReadonlyMap<string, string | Lazy> {
  const paths = new Map<string, string | Lazy>();
  for (const { alias, path } of attached) {
    if (path !== undefined && !paths.has(alias)) paths.set(alias, path);
  }
  for (const { alias, defaultPath } of volumes.values()) {
    if (defaultPath !== undefined) paths.set(alias, defaultPath);
  }
  return paths;
}
