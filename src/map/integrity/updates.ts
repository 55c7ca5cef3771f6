/** What configurations say of how their containers become ready, and of what they were called before. */
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration } from '../declaration.js';
import type { Problem } from '../problem.js';
import { below, originOf, problemWith } from './finding.js';
import { instanceNames, type Subject } from './subject.js';

/** What a container takes over is of a configuration that is gone, and goes to one only. */
export function* previousNames(subject: Subject): Generator<Problem> {
  const heirs = new Map<string, string>();
  for (const configuration of subject.containers.values()) {
    const { name, previousName } = configuration;
    if (previousName === undefined) continue;
    const message = previousNameFault(subject, configuration, previousName) ?? heirFault(heirs, previousName);
    heirs.set(previousName, name);
    if (message !== undefined) yield problemAtKey(subject, name, 'previous_name', 'previous-name', message);
  }
}

function previousNameFault(
  { map, instances }: Subject,
  configuration: ContainerDeclaration<Lazy>,
  previousName: string,
): string | undefined {
  if (previousName === configuration.name) return `'${previousName}' is the name that it has now`;
  if (map.containers.has(previousName))
    return `'${previousName}' is still declared as a container of its own`;
  const taken = instanceNames({ ...configuration, name: previousName }).find((name) => instances.has(name));
  return taken === undefined ? undefined : `'${taken}' is the name of another container`;
}

function heirFault(heirs: ReadonlyMap<string, string>, previousName: string): string | undefined {
  const other = heirs.get(previousName);
  return other === undefined ? undefined : `'${previousName}' was the name of '${other}' already`;
}

/** A container without a health check is never healthy. */
export function* readiness(subject: Subject): Generator<Problem> {
  for (const { name, ready, healthcheck } of subject.containers.values()) {
    if (ready !== 'healthy' || healthcheck?.test !== null) continue;
    const message = `'${name}' can never be healthy: its health check is switched off`;
    yield problemAtKey(subject, name, 'ready', 'never-ready', message);
  }
}

function problemAtKey({ map }: Subject, name: string, key: string, code: string, message: string): Problem {
  const origin = originOf(map.containers.get(name), ['containers', name]);
  return problemWith(below(origin, key), { code, message });
}
