/** Names of containers, and references to them: links, links of endpoints, network modes, groups. */
import { nearest } from '../../common/suggest.js';
import type { Problem } from '../problem.js';
import { type Fault, instanceNames, problemAt, problemWith, type Subject } from './finding.js';

/** `a.b` is either a configuration of that name, or the instance `b` of `a`, but not both. */
export function* uniqueInstanceNames(subject: Subject): Generator<Problem> {
  const owners = new Map<string, string>();
  for (const [name, configuration] of subject.containers) {
    for (const instance of instanceNames(configuration)) {
      const other = owners.get(instance);
      owners.set(instance, name);
      if (other === undefined) continue;
      const message =
        other === name
          ? `the instance '${instance}' is declared twice`
          : `'${instance}' is a name of both '${other}' and '${name}'`;
      const element = subject.map.containers.get(name) ?? configuration;
      yield problemAt(subject, element, name, { code: 'duplicate-name', message });
    }
  }
}

export function* links(subject: Subject): Generator<Problem> {
  for (const [name, configuration] of subject.containers) {
    for (const link of configuration.links) yield* reference(subject, link.container, link, name);
    for (const endpoint of configuration.networks) {
      for (const link of endpoint.links) yield* reference(subject, link.container, link, name);
    }
  }
}

export function* networkModes(subject: Subject): Generator<Problem> {
  for (const [name, { networkMode }] of subject.containers) {
    if (networkMode?.kind !== 'configuration') continue;
    const { configuration, instance } = networkMode;
    const target = instance === undefined ? configuration : `${configuration}.${instance}`;
    yield* reference(subject, target, networkMode, name);
  }
}

function* reference(subject: Subject, target: string, element: object, from: string): Generator<Problem> {
  const fault = unknownContainer(subject, target);
  if (fault !== undefined) yield problemAt(subject, element, from, fault);
}

/** What is wrong with a reference to exactly one container; nothing if it is right. */
function unknownContainer(subject: Subject, target: string): Fault | undefined {
  if (subject.instances.has(target)) return undefined;
  const code = 'unknown-container';
  const configuration = subject.containers.get(target);
  if (configuration !== undefined) {
    const message = `'${target}' has several instances, of which one must be named`;
    return { code, message, suggestion: instanceNames(configuration)[0] };
  }
  if (subject.map.containers.has(target)) {
    return { code, message: `'${target}' is abstract: there will be no such container` };
  }
  return {
    code,
    message: `there is no container '${target}'`,
    suggestion: nearest(target, subject.instances.keys()),
  };
}

/** Members are configurations or instances; the name of a group is none of them. */
export function* groups(subject: Subject): Generator<Problem> {
  for (const [group, members] of subject.map.groups) {
    const path = subject.origins.pathOf(members) ?? ['groups', group];
    if (subject.containers.has(group) || subject.instances.has(group)) {
      const message = `'${group}' is the name of a container and cannot be the name of a group`;
      yield problemWith(path, { code: 'duplicate-name', message });
    }
    for (const [index, member] of members.entries()) {
      if (subject.containers.has(member)) continue;
      const fault = unknownContainer(subject, member);
      if (fault !== undefined) yield problemWith([...path, index], fault);
    }
  }
}
