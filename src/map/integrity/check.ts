/** The integrity check of the manual's section 3.7.2: do the parts of a map fit together? */
import type { ContainerConfiguration, MapDeclaration } from '../configuration.js';
import type { Problem } from '../problem.js';
import { extendTolerantly } from '../tolerant-extension.js';
import { attachedNames, attachedPaths } from './attaches.js';
import { binds } from './binds.js';
import { groups, links, networkModes, uniqueInstanceNames } from './containers.js';
import { checkExtends } from './extends.js';
import { type AttachedName, instanceNames, type Origins, type Rule, type Subject } from './finding.js';
import { networks } from './networks.js';
import { uses } from './uses.js';

const rules: readonly Rule[] = [
  uniqueInstanceNames,
  groups,
  attachedNames,
  attachedPaths,
  binds,
  uses,
  links,
  networks,
  networkModes,
];

/** Everything that does not fit. A fault that several configurations inherit is one problem. */
export function findIntegrityProblems(map: MapDeclaration, origins: Origins): readonly Problem[] {
  const subject = subjectOf(map, origins);
  const found = [...checkExtends(map.containers, origins), ...rules.flatMap((rule) => [...rule(subject)])];
  const seen = new Set<string>();
  return found.filter(({ code, path }) => {
    const key = JSON.stringify([code, path]);
    return !seen.has(key) && seen.add(key);
  });
}

function subjectOf(map: MapDeclaration, origins: Origins): Subject {
  const containers = extendTolerantly(map.containers);
  const all = [...containers.values()];
  return {
    map,
    containers,
    origins,
    instances: new Map(
      all.flatMap((configuration) => instanceNames(configuration).map((name) => [name, configuration])),
    ),
    attached: all.flatMap((owner) => attachedBy(owner, map.useAttachedParentName)),
  };
}

function attachedBy(owner: ContainerConfiguration, withOwner: boolean): readonly AttachedName[] {
  return owner.attaches.map((element) => ({
    name: withOwner ? `${owner.name}.${element.name}` : element.name,
    alias: element.name,
    path: element.kind === 'used' ? element.path : undefined,
    owner,
    element,
  }));
}
