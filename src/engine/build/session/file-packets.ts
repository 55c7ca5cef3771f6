/**
 * The messages in which a builder fetches files (fsutil's `types/wire.proto` and `stat.proto`): it is told of all that is
 * there, asks for the contents of files by their numbers in that list, and says when it has all.
 */
import { bytesOfText } from '../../../common/tar/member-name.js';
import type { TarMember } from '../../../common/tar/tar-member.js';
import { protobufFields, protobufText } from '../protobuf-reader.js';
import { bytesField, integerField } from '../protobuf-writer.js';

const TYPES = { stat: 0, request: 1, data: 2, end: 3, error: 4 } as const;

/** Bits of `os.FileMode` (Go), which are not those of Linux. */
const MODE = {
  folder: 2 ** 31,
  symlink: 2 ** 27,
  device: 2 ** 26,
  fifo: 2 ** 25,
  setuid: 2 ** 23,
  setgid: 2 ** 22,
  character: 2 ** 21,
  sticky: 2 ** 20,
} as const;

/** What a builder says. */
export type AskedPacket =
  /** The content of the file of that number is wanted. */
  | { readonly type: 'request'; readonly file: number }
  | { readonly type: 'end' }
  | { readonly type: 'error'; readonly words: string }
  | { readonly type: 'other' };

export function statPacket(member: TarMember): Buffer {
  const { name, uid, gid, modified } = member;
  const fields = [
    bytesField(1, bytesOfText(name)),
    integerField(2, goMode(member)),
    integerField(3, uid),
    integerField(4, gid),
    integerField(5, member.kind === 'file' ? member.size : 0),
    integerField(6, BigInt.asUintN(64, BigInt(Math.floor(modified)) * 1_000_000_000n)),
    ...('target' in member ? [bytesField(7, bytesOfText(member.target))] : []),
    ...('major' in member ? [integerField(8, member.major), integerField(9, member.minor)] : []),
  ];
  return Buffer.concat([integerField(1, TYPES.stat), bytesField(2, Buffer.concat(fields))]);
}

/** Stands behind the last member. */
export const lastStatPacket: Uint8Array = integerField(1, TYPES.stat);

/** @param piece of a file's content; an empty one is its end */
export function dataPacket(file: number, piece: Uint8Array): Buffer {
  return Buffer.concat([integerField(1, TYPES.data), integerField(3, file), bytesField(4, piece)]);
}

export const endPacket: Uint8Array = integerField(1, TYPES.end);

export function readPacket(message: Uint8Array): AskedPacket {
  let type = 0;
  let file = 0;
  let words = '';
  for (const field of protobufFields(message)) {
    if (field.kind === 'integer' && field.number === 1) type = Number(field.value);
    if (field.kind === 'integer' && field.number === 3) file = Number(field.value);
    if (field.kind === 'bytes' && field.number === 4) words = protobufText(field.value);
  }
  if (type === TYPES.request) return { type: 'request', file };
  if (type === TYPES.end) return { type: 'end' };
  return type === TYPES.error ? { type: 'error', words } : { type: 'other' };
}

function goMode(member: TarMember): number {
  const { mode } = member;
  const special =
    (mode & 0o4000 ? MODE.setuid : 0) + (mode & 0o2000 ? MODE.setgid : 0) + (mode & 0o1000 ? MODE.sticky : 0);
  return (mode & 0o777) + special + kindBits(member);
}

function kindBits(member: TarMember): number {
  switch (member.kind) {
    case 'file':
    case 'link':
      return 0;
    case 'folder':
      return MODE.folder;
    case 'symlink':
      return MODE.symlink;
    case 'fifo':
      return MODE.fifo;
    case 'device':
      return MODE.device + (member.device === 'character' ? MODE.character : 0);
    default:
      return member satisfies never;
  }
}
