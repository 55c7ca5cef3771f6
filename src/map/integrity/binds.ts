/** Every bound alias has a path on the host, one for each instance, and a path inside the container. */
import { nearest } from '../../common/suggest.js';
import type { ContainerConfiguration } from '../configuration.js';
import type { BoundVolume } from '../elements.js';
import type { Problem } from '../problem.js';
import { problemAt, type Subject } from './finding.js';
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
  const hostPaths = subject.map.host.paths;
  const hostPath = item.kind === 'host' ? item.hostPath : hostPaths.get(item.name);
  if (item.kind === 'shared') {
    const fault = pathFault(item.name, paths, subject);
    if (fault !== undefined) yield problemAt(subject, item, configuration.name, fault);
  }
  if (hostPath === undefined && item.kind === 'shared') {
    const message = `there is no path for the alias '${item.name}' in 'host'`;
    const suggestion = nearest(item.name, hostPaths.keys());
    yield problemAt(subject, item, configuration.name, { code: 'unknown-alias', message, suggestion });
  }
  if (item.kind === 'host' && (subject.map.volumes.has(item.path) || hostPaths.has(item.path))) {
    const found = typeof item.hostPath === 'string' ? `'${item.hostPath}'` : 'a mapping';
    const message = `'${item.path}' is an alias, behind which 'ro' or 'rw' is expected, but not ${found}`;
    yield problemAt(subject, item, configuration.name, { code: 'invalid-value', message });
    return;
  }
  if (hostPath === undefined || typeof hostPath === 'string') return;
  const instances = configuration.instances.length === 0 ? ['default'] : configuration.instances;
  for (const instance of instances.filter((name) => !Object.hasOwn(hostPath, name))) {
    const which = item.kind === 'host' ? `of '${item.path}'` : `'${item.name}' in 'host'`;
    const whose =
      configuration.instances.length === 0
        ? `'default', which '${configuration.name}' needs since it has no instances`
        : `the instance '${instance}' of '${configuration.name}'`;
    const message = `the path ${which} is given by instance, but not for ${whose}`;
    yield problemAt(subject, item, configuration.name, { code: 'missing-instance', message });
  }
}
