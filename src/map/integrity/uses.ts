/** Whatever a container uses is an attached volume, or a container with volumes. */
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration } from '../declaration.js';
import type { Problem } from '../problem.js';
import { type Fault, problemAt } from './finding.js';
import { instanceNames, type Subject } from './subject.js';

export function* uses(subject: Subject): Generator<Problem> {
  const known = { sharing: sharingContainers(subject), attachedByAlias: attachedByAlias(subject) };
  for (const configuration of subject.containers.values()) {
    for (const item of configuration.uses) {
      if (subject.attachedByName.has(item.name) || known.sharing.has(item.name)) continue;
      yield problemAt(item, configuration.name, fault(subject, item.name, known));
    }
  }
}

/** Names of all containers, `configuration` or `configuration.instance`, that have volumes others can use. */
export function sharingContainers({ instances }: Subject): ReadonlySet<string> {
  const sharing = [...instances].filter(([, configuration]) => hasVolumes(configuration));
  return new Set(sharing.map(([name]) => name));
}

function hasVolumes({ shares, binds, attaches, uses }: ContainerDeclaration<Lazy>): boolean {
  return [shares, binds, attaches, uses].some((list) => list.length > 0);
}

interface Known {
  readonly sharing: ReadonlySet<string>;
  /** The name by which the volume of an alias is used. */
  readonly attachedByAlias: ReadonlyMap<string, string>;
}

function attachedByAlias({ attached }: Subject): Known['attachedByAlias'] {
  return new Map(attached.toReversed().map(({ alias, name }) => [alias, name]));
}

function fault(subject: Subject, name: string, { sharing, attachedByAlias }: Known): Fault {
  const code = 'unknown-alias';
  const owned = attachedByAlias.get(name);
  if (owned !== undefined) {
    const message = `'${name}' needs the name of its owner, since 'use_attached_parent_name' is set`;
    return { code, message, suggestion: owned };
  }
  const configuration = subject.containers.get(name) ?? subject.instances.get(name);
  if (configuration === undefined) {
    const message = `no container attaches '${name}' or has that name`;
    const suggestion = subject.suggestions.for(name, known(subject, sharing));
    return { code, message, suggestion };
  }
  if (!hasVolumes(configuration)) return { code, message: `'${name}' has no volumes to use` };
  const message = `'${name}' has several instances, of which one must be named`;
  return { code, message, suggestion: instanceNames(configuration)[0] };
}

function* known({ attachedByName }: Subject, sharing: ReadonlySet<string>): Generator<string> {
  yield* attachedByName.keys();
  yield* sharing;
}
