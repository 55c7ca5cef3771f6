/** Members of groups are configurations or instances; the name of a group is none of them. */
import type { Problem } from '../problem.js';
import { below, originOf, problemWith } from './finding.js';
import { unknownContainer } from './references.js';
import type { Subject } from './subject.js';

export function* groups(subject: Subject): Generator<Problem> {
  for (const [group, members] of subject.map.groups) {
    const origin = originOf(members, ['groups', group]);
    if (subject.containers.has(group) || subject.instances.has(group)) {
      const message = `'${group}' is the name of a container and cannot be the name of a group`;
      yield problemWith(origin, { code: 'duplicate-name', message });
    }
    for (const [index, member] of members.entries()) {
      if (subject.containers.has(member)) continue;
      const fault = unknownContainer(subject, member);
      if (fault !== undefined) yield problemWith(below(origin, index), fault);
    }
  }
}
