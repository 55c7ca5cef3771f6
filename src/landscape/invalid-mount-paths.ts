/** Paths inside containers that engines refuse when a container is created, or take for something else. */
import { posix } from 'node:path';
import type { ContainerDeclaration, MapDeclaration } from '../map/declaration.js';
import type { Problem, ProblemPath } from '../map/problem.js';
import type { AttachedVolumes } from './attached-volumes.js';
import { isAbsoluteHostPath } from './host-path.js';

/** Each path that a container has a volume at is a problem once, where it is written. */
export function invalidMountPaths(
  map: MapDeclaration,
  configurations: Iterable<ContainerDeclaration>,
  attachedVolumes: AttachedVolumes,
): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const configuration of configurations) {
    for (const { path, text } of mountPaths(map, configuration, attachedVolumes)) {
      const message = faultOf(text);
      if (message === undefined) continue;
      problems.set(JSON.stringify([path, text]), { code: 'invalid-path', path, message });
    }
  }
  return [...problems.values()];
}

interface WrittenPath {
  readonly path: ProblemPath;
  readonly text: string;
}

/** Those of the configuration itself, and default paths of volumes that it binds or attaches. */
function* mountPaths(
  map: MapDeclaration,
  { name, binds, attaches, uses, shares }: ContainerDeclaration,
  attachedVolumes: AttachedVolumes,
): Generator<WrittenPath> {
  const own = (key: string, text: string) => ({ path: ['containers', name, key], text });
  for (const volume of binds)
    yield* volume.kind === 'host' ? [own('binds', volume.path)] : defaultPath(map, volume.name);
  for (const volume of attaches)
    yield* volume.kind === 'used' ? [own('attaches', volume.path)] : defaultPath(map, volume.name);
  for (const volume of uses)
    if (volume.kind === 'used' && attachedVolumes.has(volume.name)) yield own('uses', volume.path);
  for (const path of shares) yield own('shares', path);
}

function defaultPath(map: MapDeclaration, alias: string): readonly WrittenPath[] {
  const text = map.volumes.get(alias)?.defaultPath;
  return text === undefined ? [] : [{ path: ['volumes', alias], text }];
}

/** Paths of containers on Windows begin with a drive. */
function faultOf(path: string): string | undefined {
  if (!isAbsoluteHostPath(path))
    return `'${path}' is a relative path inside the container: write an absolute one`;
  const place = path.replace(/^[A-Za-z]:/, '');
  if (place.includes(':')) return `'${path}' holds a ':', which no path inside a container can have`;
  if (posix.normalize(place.replaceAll('\\', '/')) !== '/') return undefined;
  return `'${path}' is the root of the container: nothing can be mounted there`;
}
