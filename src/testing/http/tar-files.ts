/** The files of a tar archive, which may be packed by gzip, as contexts of builds and saved images come. */
import { gunzipSync } from 'node:zlib';
import { Refusal } from '../state/refusal.js';

const BLOCK = 512;

/** @returns contents by path, without `./` in front. @throws Refusal 500 where it is no archive */
export function tarFiles(archive: Buffer): ReadonlyMap<string, Buffer> {
  if (archive.length < BLOCK && !isPacked(archive)) throw noArchive();
  const bytes = isPacked(archive) ? gunzipSync(archive) : archive;
  const files = new Map<string, Buffer>();
  let longName: string | undefined;
  for (let offset = 0; offset + BLOCK <= bytes.length; ) {
    const head = bytes.subarray(offset, offset + BLOCK);
    if (head.every((byte) => byte === 0)) return files;
    if (head.toString('latin1', 257, 262) !== 'ustar') throw noArchive();
    const size = Number.parseInt(textIn(head, 124, 12) || '0', 8);
    const content = bytes.subarray(offset + BLOCK, offset + BLOCK + size);
    const type = textIn(head, 156, 1);
    const name = longName ?? [textIn(head, 345, 155), textIn(head, 0, 100)].filter(Boolean).join('/');
    longName = undefined;
    if (type === 'L') longName = textIn(content, 0, size);
    else if (type === 'x') longName = /\d+ path=(.*)\n/.exec(content.toString())?.[1];
    else if (type === '' || type === '0') files.set(name.replace(/^\.\//, ''), content);
    offset += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  if (files.size === 0) throw noArchive();
  return files;
}

function isPacked(archive: Buffer): boolean {
  return archive.length > 2 && archive.readUInt16BE(0) === 0x1f8b;
}

function noArchive(): Refusal {
  return new Refusal(500, 'unexpected EOF');
}

function textIn(bytes: Buffer, offset: number, length: number): string {
  const end = bytes.indexOf(0, offset);
  const limit = offset + length;
  return bytes.toString('utf8', offset, end >= 0 && end < limit ? end : limit).trim();
}
