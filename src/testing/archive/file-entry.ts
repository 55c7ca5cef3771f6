/** A file, as archives hold it. */
export interface FileEntry {
  readonly kind: 'file' | 'folder' | 'symlink' | 'other';
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Whole seconds since 1970. */
  readonly modified: number;
  /** Empty but of files. */
  readonly content: Buffer;
  /** Empty but of symlinks. */
  readonly linkTarget: string;
}

export interface NamedEntry {
  /** Relative, without slash at its end. */
  readonly name: string;
  readonly entry: FileEntry;
}
