/** Every base in `extends` is declared, and none extends itself, directly or through others. */
import { findCycles } from '../../graph/cycle.js';
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration } from '../declaration.js';
import { type Origin, placeOfWord } from '../origins.js';
import type { Problem } from '../problem.js';
import { below, originOf, problemWith } from './finding.js';
import { Suggestions } from './suggestions.js';

type Containers = ReadonlyMap<string, ContainerDeclaration<Lazy>>;

export function checkExtends(containers: Containers): readonly Problem[] {
  return [...unknownBases(containers), ...circles(containers)];
}

function* unknownBases(containers: Containers): Generator<Problem> {
  const suggestions = new Suggestions();
  for (const configuration of containers.values()) {
    for (const base of configuration.extends) {
      if (containers.has(base)) continue;
      const message = `there is no configuration '${base}' to extend`;
      const suggestion = suggestions.for(base, containers.keys());
      const origin = baseOrigin(configuration, base);
      yield problemWith(origin, { code: 'unknown-container', message, suggestion });
    }
  }
}

function* circles(containers: Containers): Generator<Problem> {
  const nodes = Array.from(containers, ([id, { extends: after }]) => ({ id, after }));
  for (const circle of findCycles(nodes)) {
    const [first = ''] = circle;
    const last = containers.get(circle.at(-2) ?? '');
    if (last === undefined) continue;
    const message = `'${first}' extends itself: ${circle.join(' -> ')}`;
    yield problemWith(baseOrigin(last, first), { code: 'cycle', message });
  }
}

function baseOrigin(configuration: ContainerDeclaration<Lazy>, base: string): Origin {
  const { name, extends: bases } = configuration;
  const index = bases.indexOf(base);
  return placeOfWord(bases, base) ?? below(originOf(configuration, ['containers', name]), 'extends', index);
}
