/**
 * Headers of tar archives as they are written: the `ustar` format, with extended (pax) headers for what that is too small
 * for (long or foreign names, large files and ids).
 */
import { bytesOfText, hasForeignBytes } from './member-name.js';
import { paxRecord } from './pax-records.js';
import { BLOCK, type TarHeader } from './tar-header.js';
import type { TarMember } from './tar-member.js';
import { fits } from './tar-numbers.js';

const TYPES = { file: '0', link: '1', symlink: '2', folder: '5', fifo: '6' } as const;

/** All that stands before the content of a member. @param room gives memory for so many bytes */
export function writeHeaders(member: TarMember, room: (length: number) => Buffer): void {
  const fields = fieldsOf(member);
  if (!hasRoomForAll(fields)) writeExtensions(fields, room);
  writeHeader(room(BLOCK), fields);
}

function fieldsOf(member: TarMember): TarHeader {
  const { kind, mode, uid, gid, modified } = member;
  return {
    name: kind === 'folder' ? `${member.name}/` : member.name,
    target: kind === 'symlink' || kind === 'link' ? member.target : '',
    mode,
    uid,
    gid,
    size: kind === 'file' ? member.size : 0,
    modified: Math.max(0, Math.floor(modified)),
    type: typeOf(member),
    major: kind === 'device' ? member.major : 0,
    minor: kind === 'device' ? member.minor : 0,
  };
}

function typeOf(member: TarMember): string {
  if (member.kind === 'device') return member.device === 'character' ? '3' : '4';
  return TYPES[member.kind];
}

function hasRoomForAll({ name, target, size, uid, gid }: TarHeader): boolean {
  return isPlain(name) && isPlain(target) && fits(size, 12) && fits(uid, 8) && fits(gid, 8);
}

function writeExtensions(fields: TarHeader, room: (length: number) => Buffer): void {
  if (hasForeignBytes(fields.name)) writeForeign(fields.name, 'L', room);
  if (hasForeignBytes(fields.target)) writeForeign(fields.target, 'K', room);
  const records = paxRecords(fields);
  if (records !== '') writeExtension('PaxHeaders/member', 'x', Buffer.from(records), room);
}

function paxRecords({ name, target, size, uid, gid }: TarHeader): string {
  return [
    isPlain(name) || hasForeignBytes(name) ? '' : paxRecord('path', name),
    isPlain(target) || hasForeignBytes(target) ? '' : paxRecord('linkpath', target),
    fits(size, 12) ? '' : paxRecord('size', String(size)),
    fits(uid, 8) ? '' : paxRecord('uid', String(uid)),
    fits(gid, 8) ? '' : paxRecord('gid', String(gid)),
  ].join('');
}

/** Of printable ASCII, and no longer than the field. */
function isPlain(text: string): boolean {
  return text.length <= 100 && !/[^\x20-\x7e]/.test(text);
}

/** Records are UTF-8: a text that is none stands whole in a header as GNU writes them. */
function writeForeign(text: string, type: string, room: (length: number) => Buffer): void {
  writeExtension('././@LongLink', type, Buffer.concat([bytesOfText(text), Buffer.alloc(1)]), room);
}

function writeExtension(name: string, type: string, body: Buffer, room: (length: number) => Buffer): void {
  const fields = { mode: 0o644, uid: 0, gid: 0, modified: 0, target: '', major: 0, minor: 0 };
  writeHeader(room(BLOCK), { ...fields, name, type, size: body.length });
  const filled = Math.ceil(body.length / BLOCK) * BLOCK;
  const rest = room(filled);
  rest.set(body);
  rest.fill(0, body.length);
}

function writeHeader(bytes: Buffer, fields: TarHeader): void {
  bytes.fill(0);
  putText(bytes, fields.name, 0);
  putNumber(bytes, fields.mode & 0o7777, 100, 8);
  putNumber(bytes, fields.uid, 108, 8);
  putNumber(bytes, fields.gid, 116, 8);
  putNumber(bytes, fields.size, 124, 12);
  putNumber(bytes, fields.modified, 136, 12);
  // Of the sum of all bytes, these count as spaces.
  for (let at = 148; at < 156; at++) bytes[at] = 0x20;
  bytes.write(fields.type, 156, 'latin1');
  putText(bytes, fields.target, 157);
  bytes.write('ustar\0' + '00', 257, 'latin1');
  if (fields.type === '3' || fields.type === '4') {
    putNumber(bytes, fields.major, 329, 8);
    putNumber(bytes, fields.minor, 337, 8);
  }
  let sum = 0;
  // By index: an iterator takes several times as long, for each file of a context. What comes later is zero.
  for (let index = 0; index < LAST_FIELD_END; index++) sum += bytes[index] ?? 0;
  putNumber(bytes, sum, 148, 7);
}

/** Names: what has more than 100 bytes stands in an extended header as well. */
function putText(bytes: Buffer, text: string, offset: number): void {
  if (text === '') return;
  if (hasForeignBytes(text)) bytes.set(bytesOfText(text).subarray(0, 100), offset);
  else bytes.write(text, offset, 100, 'utf8');
}

/** Octal digits with zeros in front, and a zero byte; 0 for what has no room. */
function putNumber(bytes: Buffer, number: number, offset: number, length: number): void {
  let rest = fits(number, length) ? number : 0;
  bytes[offset + length - 1] = 0;
  for (let at = offset + length - 2; at >= offset; at--) {
    bytes[at] = DIGIT_ZERO + (rest % 8);
    rest = Math.floor(rest / 8);
  }
}

const DIGIT_ZERO = 0x30;
/** Of the fields that are written. */
const LAST_FIELD_END = 345;
