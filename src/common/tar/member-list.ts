/** Members that can be looked up by their place, so that a list of very many need not hold each of them. */
import type { TarMember } from './tar-member.js';

/** In the order of a walk: a folder before what is in it, names in one folder in the order of their bytes, no name twice. */
export interface MemberList {
  readonly length: number;
  /** Contents of files can be read again each time. @throws RangeError where there is none */
  at(index: number): TarMember;
}
