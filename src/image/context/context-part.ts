/** What has been put into a context, before anything has been looked at. */
import type { TarMember } from '../../common/tar/tar-member.js';
import type { FileRun } from './file-run.js';

/** `true`: stays out. Paths are relative to what was added, with `/` between their parts. */
export type Excludes = (path: string) => boolean;

/** What a folder leaves out. */
export interface Exclusion {
  readonly excludes: Excludes;
  /** A folder that needs no looking into. */
  readonly excludesAllIn: Excludes;
}

export type ContextPart =
  /** A file, or a folder with all that is below it. */
  | {
      readonly kind: 'path';
      /** On this machine. */
      readonly source: string;
      /** In the context; an empty text for its root. */
      readonly name: string;
      /** Asked for once the folder is looked at. */
      readonly exclusion: (folder: string) => Promise<Exclusion | undefined>;
    }
  /** One member whose content, if it has one, can be had several times. */
  | { readonly kind: 'member'; readonly member: TarMember }
  | { readonly kind: 'archive'; readonly path: string };

/** What will be packed: all of it looked at, nothing of it read. */
export type ContextEntry =
  | { readonly kind: 'files'; readonly run: FileRun }
  | { readonly kind: 'member'; readonly member: TarMember }
  | { readonly kind: 'archive'; readonly path: string };
