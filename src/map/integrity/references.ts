/** References to one container each: links, links of endpoints, network modes. */
import type { Problem } from '../problem.js';
import { type Fault, problemAt } from './finding.js';
import { instanceNames, type Subject } from './subject.js';

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
    if (networkMode?.kind === 'container')
      yield* reference(subject, networkMode.container, networkMode, name);
  }
}

function* reference(subject: Subject, target: string, element: object, from: string): Generator<Problem> {
  const fault = unknownContainer(subject, target);
  if (fault !== undefined) yield problemAt(element, from, fault);
}

/** What is wrong with a reference to exactly one container; nothing if it is right. */
export function unknownContainer(subject: Subject, target: string): Fault | undefined {
  const { containers, instances, map, suggestions } = subject;
  if (instances.has(target)) return undefined;
  const code = 'unknown-container';
  const configuration = containers.get(target);
  if (configuration !== undefined) {
    const message = `'${target}' has several instances, of which one must be named`;
    return { code, message, suggestion: instanceNames(configuration)[0] };
  }
  if (map.containers.has(target)) {
    return { code, message: `'${target}' is abstract: there will be no such container` };
  }
  return (
    unknownInstance(subject, target) ?? {
      code,
      message: `there is no container '${target}'`,
      suggestion: suggestions.for(target, instances.keys()),
    }
  );
}

/** `web.three`, where `web` is there, with other instances or with none. */
function unknownInstance({ containers, suggestions }: Subject, target: string): Fault | undefined {
  const code = 'unknown-container';
  for (let dot = target.lastIndexOf('.'); dot > 0; dot = target.lastIndexOf('.', dot - 1)) {
    const configuration = containers.get(target.slice(0, dot));
    if (configuration === undefined) continue;
    const { name, instances } = configuration;
    const instance = target.slice(dot + 1);
    if (instances.length === 0) {
      return {
        code,
        message: `'${name}' has no instances, and so none named '${instance}'`,
        suggestion: name,
      };
    }
    const near = suggestions.for(instance, instances);
    return {
      code,
      message: `'${name}' has no instance '${instance}'`,
      suggestion: near === undefined ? undefined : `${name}.${near}`,
    };
  }
  return undefined;
}
