/** Every bound alias has a path on the host, one for each instance, and a path inside the container. */
import { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration } from '../declaration.js';
import type { BoundVolume, HostVolume } from '../elements.js';
import type { Problem } from '../problem.js';
import { type Fault, problemAt } from './finding.js';
import type { Subject } from './subject.js';
import { pathFault } from './volume-path.js';

export function* binds(subject: Subject): Generator<Problem> {
  for (const configuration of subject.containers.values()) {
    for (const item of configuration.binds) yield* bind(subject, configuration, item);
  }
}

function* bind(
  subject: Subject,
  configuration: ContainerDeclaration<Lazy>,
  item: BoundVolume<Lazy>,
): Generator<Problem> {
  const at = (fault: Fault) => problemAt(item, configuration.name, fault);
  const fault = item.kind === 'shared' ? aliasFault(item.name, subject) : accessFault(item, subject);
  if (fault !== undefined) yield at(fault);
  const hostPath = item.kind === 'host' ? item.hostPath : subject.map.host.paths.get(item.name);
  if (hostPath === undefined || typeof hostPath === 'string' || hostPath instanceof Lazy) return;
  const what = item.kind === 'host' ? `of ${pathName(item.path)}` : `'${item.name}' in 'host'`;
  for (const whose of instancesWithout(hostPath, configuration)) {
    const message = `the path ${what} is given by instance, but not for ${whose}`;
    yield at({ code: 'missing-instance', message });
  }
}

function aliasFault(alias: string, subject: Subject): Fault | undefined {
  const fault = pathFault(alias, subject);
  const { suggestions, map } = subject;
  const { volumes, host } = map;
  if (host.paths.has(alias)) return fault;
  const half = volumes.has(alias) || fault === undefined;
  const message = half
    ? `there is no path for the alias '${alias}' in 'host'`
    : `there is no alias '${alias}' in 'volumes' and 'host'`;
  const suggestion = suggestions.for(alias, aliases(map));
  return { code: 'unknown-alias', message, suggestion };
}

function* aliases({ host, volumes }: Subject['map']): Generator<string> {
  yield* host.paths.keys();
  yield* volumes.keys();
}

/** Behind an alias there is no path, but a word for the access: another word is taken for a path. */
function accessFault({ path, hostPath }: HostVolume<Lazy>, { map }: Subject): Fault | undefined {
  if (path instanceof Lazy || hostPath instanceof Lazy) return undefined;
  if (!map.volumes.has(path) && !map.host.paths.has(path)) return undefined;
  const found = typeof hostPath === 'string' ? `'${hostPath}'` : 'a mapping';
  const message = `'${path}' is an alias, behind which 'ro' or 'rw' is expected, but not ${found}`;
  return { code: 'invalid-value', message };
}

function pathName(path: string | Lazy): string {
  return path instanceof Lazy ? 'a path to come' : `'${path}'`;
}

function instancesWithout(
  hostPath: Readonly<Record<string, string | Lazy>>,
  { name, instances }: ContainerDeclaration<Lazy>,
): readonly string[] {
  if (instances.length > 0) {
    const missing = instances.filter((instance) => !Object.hasOwn(hostPath, instance));
    return missing.map((instance) => `the instance '${instance}' of '${name}'`);
  }
  return Object.hasOwn(hostPath, 'default') ? [] : [`'default', which '${name}' needs: it has no instances`];
}
