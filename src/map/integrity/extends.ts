/** Every base in `extends` is declared, and none extends itself, directly or through others. */
import { findCycles } from '../../graph/cycle.js';
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration } from '../declaration.js';
import type { Origin, Origins } from '../origins.js';
import type { Problem } from '../problem.js';
import { below, originOf, problemWith } from './finding.js';
import { Suggestions } from './suggestions.js';

type Containers = ReadonlyMap<string, ContainerDeclaration<Lazy>>;

const unknownOrigins: Origins = { placeOf: () => undefined };

export function checkExtends(containers: Containers, origins: Origins = unknownOrigins): readonly Problem[] {
  return [...unknownBases(containers, origins), ...circles(containers, origins)];
}

function* unknownBases(containers: Containers, origins: Origins): Generator<Problem> {
  const suggestions = new Suggestions();
  for (const configuration of containers.values()) {
    for (const [index, base] of configuration.extends.entries()) {
      if (containers.has(base)) continue;
      const message = `there is no configuration '${base}' to extend`;
      const suggestion = suggestions.for(base, containers.keys());
      const origin = baseOrigin(origins, configuration, index);
      yield problemWith(origin, { code: 'unknown-container', message, suggestion });
    }
  }
}

function* circles(containers: Containers, origins: Origins): Generator<Problem> {
  const nodes = Array.from(containers, ([id, { extends: after }]) => ({ id, after }));
  for (const circle of findCycles(nodes)) {
    const [first = ''] = circle;
    const last = containers.get(circle.at(-2) ?? '');
    if (last === undefined) continue;
    const message = `'${first}' extends itself: ${circle.join(' -> ')}`;
    yield problemWith(baseOrigin(origins, last, last.extends.indexOf(first)), { code: 'cycle', message });
  }
}

function baseOrigin(origins: Origins, configuration: ContainerDeclaration<Lazy>, index: number): Origin {
  return below(originOf(origins, configuration, ['containers', configuration.name]), 'extends', index);
}
