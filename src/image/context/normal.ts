/** Members of contexts in one form, whatever machine they come from. */
import type { TarMember } from '../../common/tar/tar-member.js';
import type { PackingOptions } from './context-options.js';

/** Without what differs from machine to machine, and makes no difference to a build. */
export function normal(member: TarMember, { keepTimes, keepOwners }: PackingOptions): TarMember {
  return {
    ...member,
    ...(keepTimes ? {} : { modified: 0 }),
    ...(keepOwners ? {} : { uid: 0, gid: 0 }),
  };
}
