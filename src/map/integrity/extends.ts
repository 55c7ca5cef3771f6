/** Every base in `extends` is declared, and none extends itself, directly or through others. */
import { nearest } from '../../common/suggest.js';
import type { ContainerConfiguration } from '../configuration.js';
import type { Problem } from '../problem.js';
import { type Origins, problemWith } from './finding.js';

type Containers = ReadonlyMap<string, ContainerConfiguration>;

const unknownOrigins: Origins = { pathOf: () => undefined };

export function checkExtends(containers: Containers, origins: Origins = unknownOrigins): Problem[] {
  const problems: Problem[] = [];
  const finished = new Set<string>();
  const visit = (configuration: ContainerConfiguration, way: readonly string[]): void => {
    const { name } = configuration;
    const path = [...(origins.pathOf(configuration) ?? ['containers', name]), 'extends'];
    for (const [index, base] of configuration.extends.entries()) {
      const found = containers.get(base);
      const start = [...way, name].indexOf(base);
      if (found === undefined) {
        const message = `there is no configuration '${base}' to extend`;
        const suggestion = nearest(base, containers.keys());
        problems.push(problemWith([...path, index], { code: 'unknown-container', message, suggestion }));
      } else if (start >= 0) {
        const circle = [...way, name].slice(start).concat(base).join(' -> ');
        const message = `'${base}' extends itself: ${circle}`;
        problems.push(problemWith([...path, index], { code: 'cycle', message }));
      } else if (!finished.has(base)) visit(found, [...way, name]);
    }
    finished.add(name);
  };
  for (const configuration of containers.values()) {
    if (!finished.has(configuration.name)) visit(configuration, []);
  }
  return problems;
}
