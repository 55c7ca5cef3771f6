/**
 * Where elements with values that were worked out had been declared. They are read from what is written of the map, in
 * which ranges are spread and several files are one, so that their places there are not those in any file.
 */
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration, MapDeclaration } from '../declaration.js';
import { placeOf, rememberPlace } from '../origins.js';
import type { Problem } from '../problem.js';

/** A problem with an element of a list, at the place where that was declared. */
export function asDeclared({ containers }: MapDeclaration<Lazy>, problem: Problem): Problem {
  const [section, name, property, index, ...rest] = problem.path;
  if (section !== 'containers' || typeof index !== 'number') return problem;
  const container = containers.get(String(name));
  const element = container && elementLists(container).get(property)?.[index];
  const origin = element && placeOf(element);
  return origin === undefined ? problem : { ...problem, ...origin, path: [...origin.path, ...rest] };
}

/** Lets problems that are found later be told where the elements of a container were declared. */
export function keepPlaces(declared: ContainerDeclaration<Lazy>, known: ContainerDeclaration<Lazy>): void {
  const before = elementLists(declared);
  for (const [property, elements] of elementLists(known)) {
    for (const [index, element] of elements.entries()) {
      const former = before.get(property)?.[index];
      const origin = former && placeOf(former);
      if (origin !== undefined) rememberPlace(element, { origin });
    }
  }
}

/** By the names in files. */
function elementLists(
  container: ContainerDeclaration<Lazy>,
): ReadonlyMap<string | number | undefined, readonly object[]> {
  return new Map<string, readonly object[]>([
    ['binds', container.binds],
    ['attaches', container.attaches],
    ['uses', container.uses],
    ['links', container.links],
    ['exposes', container.exposes],
    ['networks', container.networks],
    ['exec_commands', container.execCommands],
  ]);
}
