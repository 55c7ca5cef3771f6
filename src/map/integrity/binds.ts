/** Every bound alias has a path on the host, one for each instance, and a path inside the container. */
import { nearest } from '../../common/suggest.js';
import type { ContainerConfiguration } from '../configuration.js';
import type { BoundVolume, HostVolume } from '../elements.js';
import type { Problem } from '../problem.js';
import { type Fault, problemAt, type Subject } from './finding.js';
import { pathFault, type VolumePaths, volumePaths } from './volume-path.js';

export function* binds(subject: Subject): Generator<Problem> {
  const paths = volumePaths(subject);
  for (const configuration of subject.containers.values()) {
    for (const item of configuration.binds) yield* bind(subject, configuration, item, paths);
  }
}

function* bind(
  subject: Subject,
  configuration: ContainerConfiguration,
  item: BoundVolume,
  paths: VolumePaths,
): Generator<Problem> {
  const at = (fault: Fault) => problemAt(subject, item, configuration.name, fault);
  const fault = item.kind === 'shared' ? aliasFault(item.name, subject, paths) : accessFault(item, subject);
  if (fault !== undefined) yield at(fault);
  const hostPath = item.kind === 'host' ? item.hostPath : subject.map.host.paths.get(item.name);
  if (hostPath === undefined || typeof hostPath === 'string') return;
  const what = item.kind === 'host' ? `of '${item.path}'` : `'${item.name}' in 'host'`;
  for (const whose of instancesWithout(hostPath, configuration)) {
    const message = `the path ${what} is given by instance, but not for ${whose}`;
    yield at({ code: 'missing-instance', message });
  }
}

function aliasFault(alias: string, subject: Subject, paths: VolumePaths): Fault | undefined {
  const fault = pathFault(alias, paths, subject);
  const { volumes, host } = subject.map;
  if (host.paths.has(alias)) return fault;
  const half = volumes.has(alias) || fault === undefined;
  const message = half
    ? `there is no path for the alias '${alias}' in 'host'`
    : `there is no alias '${alias}' in 'volumes' and 'host'`;
  const suggestion = nearest(alias, [...host.paths.keys(), ...volumes.keys()]);
  return { code: 'unknown-alias', message, suggestion };
}

/** Behind an alias there is no path, but a word for the access: another word is taken for a path. */
function accessFault({ path, hostPath }: HostVolume, { map }: Subject): Fault | undefined {
  if (!map.volumes.has(path) && !map.host.paths.has(path)) return undefined;
  const found = typeof hostPath === 'string' ? `'${hostPath}'` : 'a mapping';
  const message = `'${path}' is an alias, behind which 'ro' or 'rw' is expected, but not ${found}`;
  return { code: 'invalid-value', message };
}

function instancesWithout(
  hostPath: Readonly<Record<string, string>>,
  { name, instances }: ContainerConfiguration,
): readonly string[] {
  if (instances.length > 0) {
    const missing = instances.filter((instance) => !Object.hasOwn(hostPath, instance));
    return missing.map((instance) => `the instance '${instance}' of '${name}'`);
  }
  return Object.hasOwn(hostPath, 'default') ? [] : [`'default', which '${name}' needs: it has no instances`];
}
