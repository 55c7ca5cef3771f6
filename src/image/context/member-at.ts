/** What is at a path of this machine, as a member of a context. */
import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { textOfBytes } from '../../common/tar/member-name.js';
import type { TarMember } from '../../common/tar/tar-member.js';
import type { PackingOptions } from './context-options.js';
import { filePath } from './file-path.js';

/** A place of this machine, and its name in the context. */
interface Place {
  readonly path: string;
  readonly name: string;
}

/**
 * Nothing of sockets, which mean nothing to anybody else, and of files that have this name only: they are read from where
 * they are.
 */
export function memberAt(
  { path, name }: Place,
  stats: Stats,
  linked: Map<string, string>,
  { keepTimes, keepOwners }: PackingOptions,
): TarMember | undefined {
  const base = {
    name,
    mode: stats.mode & 0o7777,
    uid: keepOwners ? stats.uid : 0,
    gid: keepOwners ? stats.gid : 0,
    modified: keepTimes ? stats.mtimeMs / 1000 : 0,
  };
  if (stats.isFile()) {
    const target = stats.nlink > 1 ? firstName({ path, name }, linked) : name;
    return target === name ? undefined : { ...base, kind: 'link', target };
  }
  if (stats.isDirectory()) return { ...base, kind: 'folder' };
  if (stats.isSymbolicLink()) return { ...base, kind: 'symlink', target: targetOf(path) };
  if (stats.isFIFO()) return { ...base, kind: 'fifo' };
  if (stats.isCharacterDevice())
    return { ...base, kind: 'device', device: 'character', ...numbersOf(stats.rdev) };
  if (stats.isBlockDevice()) return { ...base, kind: 'device', device: 'block', ...numbersOf(stats.rdev) };
  return undefined;
}

function targetOf(path: string): string {
  return textOfBytes(readlinkSync(filePath(path), { encoding: 'buffer' }));
}

/** The name under which one and the same file came first. */
function firstName({ path, name }: Place, linked: Map<string, string>): string {
  const { dev, ino } = lstatSync(filePath(path), { bigint: true });
  const key = `${dev}:${ino}`;
  const first = linked.get(key);
  if (first === undefined) linked.set(key, name);
  return first ?? name;
}

/** As Linux puts both numbers of a device into one. */
function numbersOf(device: number): { readonly major: number; readonly minor: number } {
  const bits = BigInt(device);
  return {
    major: Number(((bits >> 8n) & 0xfffn) | ((bits >> 32n) & ~0xfffn)),
    minor: Number((bits & 0xffn) | ((bits >> 12n) & 0xfff00n)),
  };
}
