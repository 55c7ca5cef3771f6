/**
 * Writes tar archives, as a stream of any length. What the old format is too small for (long or foreign names, large
 * files and ids) stands in extended (pax) headers.
 */
import { DockerMapError } from '../../common/docker-map-error.js';

interface MemberBase {
  /** Relative, with `/` between its parts, without one at its end. */
  readonly name: string;
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970. */
  readonly modified: number;
}

export type TarMember =
  | (MemberBase & { readonly kind: 'folder' })
  | (MemberBase & { readonly kind: 'symlink'; readonly target: string })
  | (MemberBase & {
      readonly kind: 'file';
      /** Bytes; further ones of the content are left out. */
      readonly size: number;
      readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
    });

const BLOCK = 512;
const TYPES = { file: '0', symlink: '2', folder: '5' } as const;

/** @throws DockerMapError `archive-file-shortened`: the content of a file ends before its size */
export async function* tarArchive(
  members: AsyncIterable<TarMember> | Iterable<TarMember>,
): AsyncGenerator<Buffer> {
  for await (const member of members) {
    yield headersOf(member);
    if (member.kind === 'file') yield* contentOf(member);
  }
  yield Buffer.alloc(2 * BLOCK);
}

async function* contentOf({
  name,
  size,
  content,
}: Extract<TarMember, { kind: 'file' }>): AsyncGenerator<Buffer> {
  let missing = size;
  for await (const chunk of content) {
    if (missing === 0) break;
    const bytes = Buffer.from(chunk).subarray(0, missing);
    missing -= bytes.length;
    yield bytes;
  }
  if (missing > 0) {
    throw new DockerMapError('archive-file-shortened', `${name} became shorter while it was read`, {
      hint: 'Something is writing it; try again when that has ended.',
    });
  }
  yield Buffer.alloc(-size & (BLOCK - 1));
}

function headersOf(member: TarMember): Buffer {
  const fields = fieldsOf(member);
  const records = paxRecords(fields);
  if (records === '') return header(fields);
  const body = Buffer.from(records);
  const extension = { ...fields, name: 'PaxHeaders/member', target: '', type: 'x', size: body.length };
  return Buffer.concat([header(extension), body, Buffer.alloc(-body.length & (BLOCK - 1)), header(fields)]);
}

interface HeaderFields extends MemberBase {
  readonly target: string;
  readonly size: number;
  readonly type: string;
}

function fieldsOf(member: TarMember): HeaderFields {
  const { mode, uid, gid, modified } = member;
  return {
    name: member.kind === 'folder' ? `${member.name}/` : member.name,
    target: member.kind === 'symlink' ? member.target : '',
    size: member.kind === 'file' ? member.size : 0,
    type: TYPES[member.kind],
    modified: Math.max(0, Math.floor(modified)),
    ...{ mode, uid, gid },
  };
}

/** Nothing where the old format has room for all. */
function paxRecords({ name, target, size, uid, gid }: HeaderFields): string {
  return [
    isPlain(name) ? '' : record('path', name),
    isPlain(target) ? '' : record('linkpath', target),
    fits(size, 12) ? '' : record('size', String(size)),
    fits(uid, 8) ? '' : record('uid', String(uid)),
    fits(gid, 8) ? '' : record('gid', String(gid)),
  ].join('');
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]{0,100}$/.test(text);
}

/** Octal digits, and a zero byte at their end. */
function fits(number: number, length: number): boolean {
  return number < 8 ** (length - 1);
}

/** The length that stands in front counts itself. */
function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const size = Buffer.byteLength(rest);
  const length = size + String(size + String(size).length).length;
  return `${length}${rest}`;
}

function header({ name, target, mode, uid, gid, size, modified, type }: HeaderFields): Buffer {
  const bytes = Buffer.alloc(BLOCK);
  const put = (text: string, offset: number, length: number): void => {
    bytes.write(text, offset, length, 'utf8');
  };
  const putNumber = (number: number, offset: number, length: number): void => {
    const digits = fits(number, length) ? number.toString(8) : '0';
    put(`${digits.padStart(length - 1, '0')}\0`, offset, length);
  };
  put(name, 0, 100);
  putNumber(mode & 0o7777, 100, 8);
  putNumber(uid, 108, 8);
  putNumber(gid, 116, 8);
  putNumber(size, 124, 12);
  putNumber(modified, 136, 12);
  // Of the sum of all bytes, these count as spaces.
  put(' '.repeat(8), 148, 8);
  put(type, 156, 1);
  put(target, 157, 100);
  put('ustar\0' + '00', 257, 8);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
  return bytes;
}
