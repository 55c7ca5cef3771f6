/**
 * Host paths that are relative to nothing. An engine would take such a path for the name of a volume, and make an
 * empty one.
 */
import type { ContainerDeclaration, MapDeclaration } from '../map/declaration.js';
import type { HostPath } from '../map/elements.js';
import type { Problem, ProblemPath } from '../map/problem.js';
import { isAbsoluteHostPath } from './host-path.js';

/** A relative root is a problem once; without a root, each relative path that a container binds is one. */
export function relativeHostPaths(
  map: MapDeclaration,
  configurations: Iterable<ContainerDeclaration>,
): readonly Problem[] {
  const { root } = map.host;
  if (root && isAbsoluteHostPath(root)) return [];
  if (root) return [problemAt(['host_root'], `'${root}' is a relative path: write an absolute one`)];
  const problems = new Map<string, Problem>();
  for (const configuration of configurations) {
    for (const { path, text } of boundPaths(map, configuration)) {
      const place = JSON.stringify([path, text]);
      if (!isAbsoluteHostPath(text)) problems.set(place, problemAt(path, faultOf(text)));
    }
  }
  return [...problems.values()];
}

interface WrittenPath {
  readonly path: ProblemPath;
  readonly text: string;
}

function boundPaths(map: MapDeclaration, configuration: ContainerDeclaration): readonly WrittenPath[] {
  return configuration.binds.flatMap((volume) => {
    if (volume.kind === 'host') {
      const path = ['containers', configuration.name, 'binds'];
      return textsIn(volume.hostPath).map(([, text]) => ({ path, text }));
    }
    const paths = map.host.paths.get(volume.name) ?? {};
    return textsIn(paths).map(([instance, text]) => ({ path: ['host', volume.name, ...instance], text }));
  });
}

/** Each path, behind the name of its instance where it has one. */
function textsIn(path: HostPath): readonly (readonly [readonly string[], string])[] {
  if (typeof path === 'string') return [[[], path]];
  return Object.entries(path).map(([instance, text]) => [[instance], text]);
}

function faultOf(text: string): string {
  if (text.startsWith('~')) {
    return `'${text}': '~' is only replaced behind the tag !path; write !path ${text}, or an absolute path`;
  }
  return `'${text}' is a relative path of the host, and the map has no host root; write an absolute path, or set host_root`;
}

function problemAt(path: ProblemPath, message: string): Problem {
  return { code: 'relative-host-path', path, message };
}
