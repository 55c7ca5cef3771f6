/** Whatever a container uses is an attached volume, or a container with volumes. */
import { nearest } from '../../common/suggest.js';
import type { ContainerConfiguration } from '../configuration.js';
import type { Problem } from '../problem.js';
import { type Fault, instanceNames, problemAt, type Subject } from './finding.js';

export function* uses(subject: Subject): Generator<Problem> {
  const attached = new Set(subject.attached.map(({ name }) => name));
  const sharing = sharingContainers(subject);
  for (const configuration of subject.containers.values()) {
    for (const item of configuration.uses) {
      if (attached.has(item.name) || sharing.has(item.name)) continue;
      yield problemAt(
        subject,
        item,
        configuration.name,
        fault(subject, item.name, [...attached, ...sharing]),
      );
    }
  }
}

/** Names of all containers, `configuration` or `configuration.instance`, that have volumes others can use. */
export function sharingContainers({ instances }: Subject): ReadonlySet<string> {
  const sharing = [...instances].filter(([, configuration]) => hasVolumes(configuration));
  return new Set(sharing.map(([name]) => name));
}

function hasVolumes({ shares, binds, attaches, uses }: ContainerConfiguration): boolean {
  return [shares, binds, attaches, uses].some((list) => list.length > 0);
}

function fault(subject: Subject, name: string, known: readonly string[]): Fault {
  const code = 'unknown-alias';
  const owned = subject.attached.find(({ alias }) => alias === name);
  if (owned !== undefined) {
    const message = `'${name}' needs the name of its owner, since 'use_attached_parent_name' is set`;
    return { code, message, suggestion: owned.name };
  }
  const configuration = subject.containers.get(name) ?? subject.instances.get(name);
  if (configuration === undefined) {
    const message = `no container attaches '${name}' or has that name`;
    return { code, message, suggestion: nearest(name, known) };
  }
  if (!hasVolumes(configuration)) return { code, message: `'${name}' has no volumes to use` };
  const message = `'${name}' has several instances, of which one must be named`;
  return { code, message, suggestion: instanceNames(configuration)[0] };
}
