/** One path inside a container holds one volume: the engine refuses a second one. */
import { posix } from 'node:path';
import type { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration } from '../declaration.js';
import type { BoundVolume } from '../elements.js';
import type { Problem } from '../problem.js';
import { problemAt } from './finding.js';
import type { Subject } from './subject.js';

export function* mountPaths(subject: Subject): Generator<Problem> {
  for (const configuration of subject.containers.values()) {
    const { binds, attaches, uses } = configuration;
    if (binds.length + attaches.length + uses.length < 2) continue;
    const taken = new Map<string, Mount>();
    for (const mount of mountsOf(subject, configuration)) {
      const other = taken.get(mount.path);
      if (other === undefined) taken.set(mount.path, mount);
      else if (other.kind === 'bind' || mount.kind === 'bind' || other.volume !== mount.volume) {
        const message = `'${mount.path}' is already the path of ${mountWords(other)}: it cannot be that of ${mountWords(mount)}`;
        yield problemAt(mount.element, configuration.name, { code: 'path-twice', message });
      }
    }
  }
}

/** `path` is inside the container, as the engine compares it. One volume may be at a path twice: it is mounted once. */
type Mount =
  | { readonly kind: 'bind'; readonly path: string; readonly element: BoundVolume<Lazy> }
  | { readonly kind: 'volume'; readonly path: string; readonly element: object; readonly volume: string };

/** Everything with a known path, except what is in `shares`. */
export function mountsOf(
  { map, attachedByName, paths }: Subject,
  { name: owner, binds, attaches, uses }: ContainerDeclaration<Lazy>,
): readonly Mount[] {
  const mounts: Mount[] = [];
  for (const element of binds) {
    const path = element.kind === 'host' ? element.path : paths.get(element.name);
    if (isKnown(path)) mounts.push({ kind: 'bind', path: comparable(path), element });
  }
  const add = (element: object, volume: string, path: string | Lazy | undefined) => {
    if (isKnown(path)) mounts.push({ kind: 'volume', path: comparable(path), element, volume });
  };
  for (const element of attaches) {
    const volume = map.useAttachedParentName ? `${owner}.${element.name}` : element.name;
    add(element, volume, element.kind === 'used' ? element.path : paths.get(element.name));
  }
  for (const element of uses) {
    const attached = attachedByName.get(element.name);
    if (attached === undefined) continue;
    const own = element.kind === 'used' ? element.path : undefined;
    add(element, attached.name, own ?? map.volumes.get(attached.alias)?.defaultPath ?? attached.path);
  }
  return mounts;
}

export function mountWords(mount: Mount): string {
  if (mount.kind === 'volume') return `the volume '${mount.volume}'`;
  const { element } = mount;
  if (element.kind === 'shared') return `'${element.name}' in 'host'`;
  return typeof element.hostPath === 'string' ? `'${element.hostPath}' of the host` : 'a path of the host';
}

/** `/data/` is `/data`. */
export function comparable(path: string): string {
  if (!path.endsWith('/') && !path.includes('//') && !path.includes('/.')) return path;
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

function isKnown(path: string | Lazy | undefined): path is string {
  return typeof path === 'string';
}
