/** Attached volumes have a path, a name that the engine takes, and one owner. */
import type { Problem } from '../problem.js';
import { type Fault, problemAt, type Subject } from './finding.js';
import { sharingContainers } from './uses.js';
import { pathFault, volumePaths } from './volume-path.js';

export function* attachedPaths(subject: Subject): Generator<Problem> {
  const paths = volumePaths(subject);
  for (const { alias, path, owner, element } of subject.attached) {
    const fault = path === undefined ? pathFault(alias, paths, subject) : undefined;
    if (fault !== undefined) yield problemAt(subject, element, owner.name, fault);
  }
}

export function* attachedNames(subject: Subject): Generator<Problem> {
  const sharing = sharingContainers(subject);
  const owners = new Map<string, string>();
  for (const { name, owner, element } of subject.attached) {
    const fault = nameFault(name, owner.name, owners.get(name), sharing);
    owners.set(name, owner.name);
    if (fault !== undefined) yield problemAt(subject, element, owner.name, fault);
  }
}

function nameFault(
  name: string,
  owner: string,
  other: string | undefined,
  sharing: ReadonlySet<string>,
): Fault | undefined {
  if (!/^[\w.-]+$/.test(name)) {
    const rule = "letters, digits, '_', '.' and '-'";
    return { code: 'invalid-name', message: `'${name}' cannot be the name of a volume: a name has ${rule}` };
  }
  if (other !== undefined) {
    return {
      code: 'duplicate-name',
      message: `'${name}' is attached twice: by '${other}' and by '${owner}'`,
    };
  }
  if (!sharing.has(name)) return undefined;
  return { code: 'duplicate-name', message: `'${name}' is also the name of a container that shares volumes` };
}
