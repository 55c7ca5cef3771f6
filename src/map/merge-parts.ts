/**
 * How volumes, networks, host paths and the attributes of a map are laid over others, when maps are merged. What is
 * not set in `over` stays as it is in `base`, whatever the default of the property.
 */
import type { Lazy } from '../lazy/lazy.js';
import type {
  DriverOptions,
  HostDeclaration,
  MapAttributes,
  NetworkDeclaration,
  Options,
  VolumeDeclaration,
} from './declaration.js';
import type { MergeSettings } from './merge.js';
import { mergeLazyOptions, uniteWords } from './merge-rules.js';

export function mergeVolume(
  base: VolumeDeclaration<Lazy>,
  over: VolumeDeclaration<Lazy>,
  { listsOnly = false }: MergeSettings,
): VolumeDeclaration<Lazy> {
  // A volume has no lists.
  return listsOnly ? base : { ...base, ...over, ...mergedOptions(base, over), alias: base.alias };
}

export function mergeNetwork(
  base: NetworkDeclaration<Lazy>,
  over: NetworkDeclaration<Lazy>,
  { listsOnly = false }: MergeSettings,
): NetworkDeclaration<Lazy> {
  // Neither has a network.
  return listsOnly ? base : { ...base, ...over, ...mergedOptions(base, over), name: base.name };
}

/** Paths by alias, also with `listsOnly`, as the original does; but then no root. */
export function mergeHost(
  base: HostDeclaration<Lazy>,
  over: HostDeclaration<Lazy>,
  { listsOnly = false }: MergeSettings,
): HostDeclaration<Lazy> {
  const paths = new Map([...base.paths, ...over.paths]);
  const root = listsOnly ? base.root : (over.root ?? base.root);
  return root === undefined ? { paths } : { root, paths };
}

/** The members of a group are replaced together. */
export function mergeAttributes(
  base: MapAttributes<Lazy>,
  over: Partial<MapAttributes<Lazy>>,
  { listsOnly = false }: MergeSettings,
): MapAttributes<Lazy> {
  const clients = uniteWords(base.clients, over.clients ?? []);
  if (listsOnly) return { ...base, clients };
  return { ...base, ...over, clients, groups: new Map([...base.groups, ...(over.groups ?? [])]) };
}

/** `own`, and what it does not set as in `fallback`. */
export function fillAttributes(own: MapAttributes<Lazy>, fallback: MapAttributes<Lazy>): MapAttributes<Lazy> {
  const clients = own.clients.length > 0 ? own.clients : fallback.clients;
  return { ...fallback, ...own, clients, groups: new Map([...fallback.groups, ...own.groups]) };
}

interface WithOptions {
  readonly driverOptions: DriverOptions<Lazy> | Lazy;
  readonly createOptions: Options<Lazy> | Lazy;
}

function mergedOptions(base: WithOptions, over: WithOptions): WithOptions {
  return {
    driverOptions: mergeLazyOptions(base.driverOptions, over.driverOptions),
    createOptions: mergeLazyOptions(base.createOptions, over.createOptions),
  };
}
