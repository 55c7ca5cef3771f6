/** How one container configuration is laid over another. Manual, section 3.7.1, "Inheritance". */
import type { Lazy } from '../lazy/lazy.js';
import type { ContainerDeclaration } from './declaration.js';
import {
  byFirst,
  type MergeOptions,
  mergeKnownOptions,
  mergeLazyOptions,
  union,
  uniteWords,
} from './merge-rules.js';
import { original } from './serialise/late.js';

export type InheritContainer<Late> = (
  base: ContainerDeclaration<Late>,
  over: ContainerDeclaration<Late>,
) => ContainerDeclaration<Late>;

/**
 * `over` laid over `base`, under the name of `over`. Whether a configuration is abstract, what it extends, and what it
 * was called before, is not inherited. A property that `over` does not have keeps the value of `base`; an empty list clears none.
 */
export const inheritContainer: InheritContainer<never> = (base, over) => ({
  ...laidOver(withoutPast(base), over, mergeKnownOptions),
  abstract: false,
  extends: [],
});

/** As `inheritContainer`, before lazy values are known. */
export const inheritLazily: InheritContainer<Lazy> = (base, over) => ({
  ...laidOver(withoutPast(base), over, mergeLazyOptions),
  abstract: false,
  extends: [],
});

function withoutPast<Late>(base: ContainerDeclaration<Late>): ContainerDeclaration<Late> {
  const { previousName, ...others } = base;
  return previousName === undefined ? base : others;
}

export interface MergeSettings {
  /** Take over what lists have, and nothing else. Default: false. */
  readonly listsOnly?: boolean;
}

/**
 * `over` laid over `base` as another declaration of the same container: `extends` is united too, and `abstract`
 * replaced where `over` says whether it is.
 */
export function mergeContainer(
  base: ContainerDeclaration<Lazy>,
  over: ContainerDeclaration<Lazy>,
  { listsOnly = false }: MergeSettings,
): ContainerDeclaration<Lazy> {
  const words = {
    extends: uniteWords(base.extends, over.extends),
    clients: uniteWords(base.clients, over.clients),
  };
  if (listsOnly) return { ...base, ...mergedLists(base, over), ...words };
  return {
    ...laidOver(base, over, mergeLazyOptions),
    ...words,
    name: base.name,
  };
}

function laidOver<Late>(
  base: ContainerDeclaration<Late>,
  over: ContainerDeclaration<Late>,
  mergeOptions: MergeOptions<Late>,
): ContainerDeclaration<Late> {
  return {
    ...base,
    ...over,
    ...mergedLists(base, over),
    ...(base.build && over.build && { build: { ...base.build, ...over.build } }),
    compare: { ...base.compare, ...over.compare },
    createOptions: mergeOptions(base.createOptions, over.createOptions),
    hostConfig: mergeOptions(base.hostConfig, over.hostConfig),
  };
}

type ListName =
  | 'instances'
  | 'clients'
  | 'shares'
  | 'links'
  | 'execCommands'
  | 'binds'
  | 'attaches'
  | 'uses'
  | 'exposes'
  | 'networks';

function mergedLists<Late>(
  base: ContainerDeclaration<Late>,
  over: ContainerDeclaration<Late>,
): Pick<ContainerDeclaration<Late>, ListName> {
  return {
    instances: union(base.instances, over.instances),
    clients: union(base.clients, over.clients),
    shares: union(base.shares, over.shares),
    links: union(base.links, over.links),
    execCommands: union(base.execCommands, over.execCommands),
    binds: byFirst(base.binds, over.binds, (item) =>
      item.kind === 'host' ? original(item.path) : item.name,
    ),
    attaches: byFirst(base.attaches, over.attaches, (item) => item.name),
    uses: byFirst(base.uses, over.uses, (item) => item.name),
    exposes: byFirst(base.exposes, over.exposes, (item) => `${item.exposedPort}/${item.protocol}`),
    networks: byFirst(base.networks, over.networks, (item) => item.networkName),
  };
}
