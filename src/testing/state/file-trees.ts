/** Files that clients have put somewhere: into a container, into a volume, on the host. They go with what they are in. */
import type { FileEntry } from '../archive/file-entry.js';
import type { ContainerRecord } from './container.js';
import type { VolumeRecord } from './volume.js';

/** By path: with a slash in front, without one at the end. The top folder is not among them. */
export type FileTree = Map<string, FileEntry>;

export class FileTrees {
  readonly host: FileTree = new Map();
  readonly #trees = new WeakMap<ContainerRecord | VolumeRecord, FileTree>();

  of(owner: ContainerRecord | VolumeRecord): FileTree {
    const known = this.#trees.get(owner);
    if (known) return known;
    const tree: FileTree = new Map();
    this.#trees.set(owner, tree);
    return tree;
  }
}
