/**
 * Files of one folder that stand next to each other: most of what is in a context. Kept as bare names and numbers, since a
 * folder may have very many.
 */
import type { Stats } from 'node:fs';
import type { FileMember } from '../../common/tar/tar-member.js';
import type { PackingOptions } from './context-options.js';

/** A file of this machine: its content is at the path. */
export interface RunFile {
  readonly path: string;
  readonly member: FileMember;
}

/** Mode, size, owner, group and time, for each file. */
const NUMBERS = 5;
const NOTHING: readonly Uint8Array[] = [];

export class FileRun {
  readonly folder: string;
  readonly prefix: string;
  readonly #names: string[] = [];
  readonly #numbers: number[] = [];

  /** @param folder and @param prefix what stands in front of the names: on this machine, and in the context */
  constructor(folder: string, prefix: string) {
    this.folder = folder;
    this.prefix = prefix;
  }

  /** Of the files. */
  get length(): number {
    return this.#names.length;
  }

  add(name: string, stats: Stats, { keepTimes, keepOwners }: PackingOptions): void {
    this.#names.push(name);
    this.#numbers.push(
      stats.mode & 0o7777,
      stats.size,
      keepOwners ? stats.uid : 0,
      keepOwners ? stats.gid : 0,
      keepTimes ? Math.floor(stats.mtimeMs / 1000) : 0,
    );
  }

  at(index: number): RunFile {
    const name = this.#names[index] ?? '';
    const first = index * NUMBERS;
    return {
      path: this.folder + name,
      member: {
        kind: 'file',
        name: this.prefix + name,
        mode: this.#numbers[first] ?? 0,
        size: this.#numbers[first + 1] ?? 0,
        uid: this.#numbers[first + 2] ?? 0,
        gid: this.#numbers[first + 3] ?? 0,
        modified: this.#numbers[first + 4] ?? 0,
        content: NOTHING,
      },
    };
  }
}
