/** Attached volumes have a path, a name that the engine takes, and one owner. */
import { defaults } from '../defaults.js';
import type { Problem } from '../problem.js';
import { type Fault, problemAt } from './finding.js';
import type { AttachedName, Subject } from './subject.js';
import { sharingContainers } from './uses.js';
import { pathFault } from './volume-path.js';

export function* attachedPaths(subject: Subject): Generator<Problem> {
  for (const { alias, path, owner, element } of subject.attached) {
    const fault = path === undefined ? pathFault(alias, subject) : undefined;
    if (fault !== undefined) yield problemAt(element, owner.name, fault);
  }
}

export function* attachedNames(subject: Subject): Generator<Problem> {
  const sharing = sharingContainers(subject);
  for (const attached of subject.attached) {
    const fault =
      nameFault(attached, subject.map) ?? duplicateFault(attached, subject.attachedByName, sharing);
    if (fault !== undefined) yield problemAt(attached.element, attached.owner.name, fault);
  }
}

/** The engine's own driver makes a folder of the volume's name, and no file system takes longer ones. */
const longest = 255;

function nameFault({ name, alias }: AttachedName, map: Subject['map']): Fault | undefined {
  if (!/^[\w.-]+$/.test(name)) {
    const rule = "letters, digits, '_', '.' and '-'";
    return { code: 'invalid-name', message: `'${name}' cannot be the name of a volume: a name has ${rule}` };
  }
  const length = `${map.name}.${name}`.length;
  const driver = map.volumes.get(alias)?.driver ?? defaults.volumeDriver;
  if (length <= longest || driver !== defaults.volumeDriver) return undefined;
  const message = `the volume's name on the engine, '${map.name}.${name}', has ${length} characters, and may have ${longest}`;
  return { code: 'name-too-long', message };
}

function duplicateFault(
  attached: AttachedName,
  attachedByName: Subject['attachedByName'],
  sharing: ReadonlySet<string>,
): Fault | undefined {
  const { name, owner } = attached;
  const first = attachedByName.get(name);
  if (first !== undefined && first !== attached) {
    const message = `'${name}' is attached twice: by '${first.owner.name}' and by '${owner.name}'`;
    return { code: 'duplicate-name', message };
  }
  if (!sharing.has(name)) return undefined;
  return { code: 'duplicate-name', message: `'${name}' is also the name of a container that shares volumes` };
}
