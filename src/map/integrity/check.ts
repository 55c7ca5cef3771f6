/** The integrity check of the manual's section 3.7.2: do the parts of a map fit together? */
import type { Lazy } from '../../lazy/lazy.js';
import type { MapDeclaration } from '../declaration.js';
import type { Problem } from '../problem.js';
import { attachedNames, attachedPaths } from './attaches.js';
import { binds } from './binds.js';
import { type ClientInterfaces, clientRules } from './clients.js';
import { uniqueInstanceNames } from './containers.js';
import { dependencyCycles } from './cycles.js';
import { checkExtends } from './extends.js';
import { oncePerPlace, type Rule, withoutRepetition } from './finding.js';
import { groups } from './groups.js';
import { hostPorts } from './host-ports.js';
import { mountPaths } from './mount-paths.js';
import { networks } from './networks.js';
import { links, networkModes } from './references.js';
import { subjectOf } from './subject.js';
import { hiddenShares, unusedAliases, unusedNetworks } from './unused.js';
import { previousNames, readiness } from './updates.js';
import { uses } from './uses.js';

export interface IntegritySettings {
  /** All clients there are, by name: `clients` and interfaces are then checked as well. */
  readonly clients?: Readonly<Record<string, ClientInterfaces>> | undefined;
}

const rules: readonly Rule[] = [
  uniqueInstanceNames,
  groups,
  oncePerPlace(attachedNames),
  attachedPaths,
  binds,
  uses,
  oncePerPlace(mountPaths),
  links,
  networks,
  networkModes,
  dependencyCycles,
  previousNames,
  readiness,
];

/** Everything that does not fit. A fault that several configurations inherit is one problem. */
export function findIntegrityProblems(
  map: MapDeclaration<Lazy>,
  { clients }: IntegritySettings = {},
): readonly Problem[] {
  const subject = subjectOf(map);
  const all = [
    ...rules,
    oncePerPlace(hostPorts(clients)),
    ...(clients === undefined ? [] : clientRules(clients)),
  ];
  return withoutRepetition([...checkExtends(map.containers), ...all.flatMap((rule) => [...rule(subject)])]);
}

/** What fits together, and yet is most likely not what was meant. */
export function findIntegrityWarnings(map: MapDeclaration<Lazy>): readonly Problem[] {
  const someShare = [...map.containers.values()].some(({ shares }) => shares.length > 0);
  return withoutRepetition([
    ...unusedAliases(map),
    ...unusedNetworks(map),
    // Inheritance takes most of the time: few maps have shares.
    ...(someShare ? hiddenShares(subjectOf(map)) : []),
  ]);
}
