/** Short ways to the problems of a map and to a configuration in it. */
import { ContainerMap } from '../../../src/map/container-map.js';
import type { ContainerDeclaration } from '../../../src/map/declaration.js';
import { MapError } from '../../../src/map/map-error.js';
import { formatProblem } from '../../../src/map/problem.js';
import { declared } from '../../support/declared.js';

/** The error that the map's construction throws. */
export function errorOf(content: object): MapError {
  try {
    new ContainerMap('main', content);
  } catch (error) {
    if (error instanceof MapError) return error;
    throw error;
  }
  throw new Error('the map is valid');
}

/** Each problem in a line: place, message, suggestion. */
export function problemsOf(content: object): string[] {
  return errorOf(content).problems.map(formatProblem);
}

/** A container with one property, nothing around it. */
export function read(property: string, value: unknown): ContainerDeclaration {
  const map = declared('main', { app: { [property]: value } }, { checkIntegrity: false });
  return containerOf(map, 'app');
}

/** What is wrong with one property of a container, seen alone. */
export function problemsWith(property: string, value: unknown): string[] {
  try {
    read(property, value);
    return [];
  } catch (error) {
    if (error instanceof MapError) return error.problems.map(formatProblem);
    throw error;
  }
}

function containerOf(map: { containers: ReadonlyMap<string, ContainerDeclaration> }, name: string) {
  const found = map.containers.get(name);
  if (found === undefined) throw new Error(`no container ${name}`);
  return found;
}
