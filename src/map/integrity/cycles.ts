/**
 * No container depends on itself, directly or through others. Whoever uses a volume of its own does not. Looked at by
 * configuration: where configurations form a circle, some of their instances do.
 */
import { findCycles } from '../../graph/cycle.js';
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration } from '../declaration.js';
import type { Problem } from '../problem.js';
import { problemAt } from './finding.js';
import type { Subject } from './subject.js';

export function* dependencyCycles(subject: Subject): Generator<Problem> {
  const nodes = Array.from(subject.containers, ([id, configuration]) => ({
    id,
    after: dependencies(subject, configuration).map(({ on }) => on),
  }));
  for (const circle of findCycles(nodes)) {
    const [first = '', second = ''] = circle;
    const configuration = subject.containers.get(first);
    if (configuration === undefined) continue;
    const dependency = dependencies(subject, configuration).find(({ on }) => on === second);
    const message = `'${first}' depends on itself: ${circle.join(' -> ')}`;
    yield problemAt(dependency?.element ?? configuration, first, { code: 'cycle', message });
  }
}

interface Dependency {
  /** A configuration. */
  readonly on: string;
  /** What says so. */
  readonly element: object;
}

/** As the landscape has them; names that nothing bears are left out. */
function dependencies(
  { containers, instances, attachedByName }: Subject,
  configuration: ContainerDeclaration<Lazy>,
): readonly Dependency[] {
  const found: Dependency[] = [];
  const add = (target: string, element: object) => {
    const on = containers.get(target) ?? instances.get(target);
    if (on !== undefined) found.push({ on: on.name, element });
  };
  const { name, networkMode, networks, uses, links } = configuration;
  if (networkMode?.kind === 'container') add(networkMode.container, networkMode);
  if (networkMode?.kind !== 'none') {
    for (const endpoint of networks) for (const link of endpoint.links) add(link.container, link);
  }
  for (const item of uses) {
    const owner = attachedByName.get(item.name)?.owner.name;
    if (owner !== name) add(owner ?? item.name, item);
  }
  for (const link of links) add(link.container, link);
  return found;
}
