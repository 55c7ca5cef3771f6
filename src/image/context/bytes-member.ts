/** A file that is nowhere but in memory. */
import type { FileMember } from '../../common/tar/tar-member.js';

export function bytesMember(name: string, content: string | Uint8Array): FileMember {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const common = { mode: 0o644, uid: 0, gid: 0, modified: 0 };
  return { ...common, kind: 'file', name, size: bytes.length, content: [bytes] };
}
