/** What reading and writing of tar archives have in common. */
import type { FileEntry } from './file-entry.js';

/** Everything in a tar archive is filled up to a multiple of so many bytes. */
export const BLOCK = 512;

export function filledUp(length: number): number {
  return Math.ceil(length / BLOCK) * BLOCK;
}

const TYPES = { file: '0', folder: '5', symlink: '2', other: '6' } as const;

export function typeOf(kind: FileEntry['kind']): string {
  return TYPES[kind];
}

export function kindOf(type: string): FileEntry['kind'] {
  switch (type) {
    case '0':
    case '\0':
      return 'file';
    case '5':
      return 'folder';
    case '2':
      return 'symlink';
    default:
      return 'other';
  }
}
