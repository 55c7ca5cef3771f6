/** The files of a tar archive, which may be packed by gzip, as contexts of builds and saved images come. */
import { gunzipSync } from 'node:zlib';
import { readTar } from '../archive/read-tar.js';
import { Refusal } from '../state/refusal.js';

/** @returns contents by path, without `./` in front. @throws Refusal 500 where it is no archive */
export function tarFiles(archive: Buffer): ReadonlyMap<string, Buffer> {
  const isPacked = archive.length > 2 && archive.readUInt16BE(0) === 0x1f8b;
  const bytes = isPacked ? gunzipSync(archive) : archive;
  if (!isTar(bytes)) throw new Refusal(500, 'unexpected EOF');
  return new Map(
    readTar(bytes).flatMap(({ name, entry }) => (entry.kind === 'file' ? [[name, entry.content]] : [])),
  );
}

/** Empty ones are archives too. */
function isTar(bytes: Buffer): boolean {
  return bytes.length >= 512 && (bytes[0] === 0 || bytes.toString('latin1', 257, 262) === 'ustar');
}
