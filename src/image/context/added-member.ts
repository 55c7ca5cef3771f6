/** A member that is put into a context by hand: a file with content from anywhere, a folder, or a link. */
import type { TarMember } from '../../common/tar/tar-member.js';
import { contextName } from './context-name.js';
import { exactly, openedAnew, readWhole } from './member-content.js';

interface AddedBase {
  /** Path in the context; `/` at its beginning stands for the context's root. */
  readonly name: string;
  /** Permission bits; default: 0o644 of files, 0o755 of folders, 0o777 of links. */
  readonly mode?: number | undefined;
  /** Default: 0. Of effect with `keepOwners` only. */
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  /** Seconds since 1970; default: 0. Of effect with `keepTimes` only. */
  readonly modified?: number | undefined;
}

/** What a `TarInfo` with its file is in the original. */
export type AddedMember =
  | (AddedBase & { readonly kind: 'folder' })
  | (AddedBase & { readonly kind: 'symlink'; readonly target: string })
  | (AddedBase & {
      readonly kind?: 'file' | undefined;
      /** A text (as UTF-8), bytes, or a stream, which is read at once and kept: at most 32 MiB. */
      readonly content: string | Uint8Array | AsyncIterable<Uint8Array>;
    })
  | (AddedBase & {
      readonly kind?: 'file' | undefined;
      /** Opens a stream, each time the context is packed: for files of any size. */
      readonly content: () => AsyncIterable<Uint8Array>;
      /** Bytes that each of these streams has. */
      readonly size: number;
    });

/** @throws DockerMapError `context-path`, `context-stream` */
export async function memberOf(added: AddedMember): Promise<TarMember> {
  const { uid = 0, gid = 0, modified = 0 } = added;
  const base = { name: contextName(added.name), uid, gid, modified };
  if (added.kind === 'folder') return { ...base, kind: 'folder', mode: added.mode ?? 0o755 };
  if (added.kind === 'symlink')
    return { ...base, kind: 'symlink', mode: added.mode ?? 0o777, target: added.target };
  const file = { ...base, kind: 'file', mode: added.mode ?? 0o644 } as const;
  if ('size' in added)
    return { ...file, size: added.size, content: exactly(added.size, openedAnew(added.content), added.name) };
  const bytes = await readWhole(added.content, added.name);
  return { ...file, size: bytes.length, content: [bytes] };
}
