/** What a tar archive is made of. */

interface MemberBase {
  /**
   * Relative, with `/` between its parts, without one at its end. Bytes that are no UTF-8 stand in names and targets as
   * `member-name.ts` tells.
   */
  readonly name: string;
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970. */
  readonly modified: number;
}

export type TarContent = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface FileMember extends MemberBase {
  readonly kind: 'file';
  /** Bytes. */
  readonly size: number;
  readonly content: TarContent;
}

export type TarMember =
  | FileMember
  | (MemberBase & { readonly kind: 'folder' })
  | (MemberBase & { readonly kind: 'symlink'; readonly target: string })
  /** A further name of a file that came before. */
  | (MemberBase & { readonly kind: 'link'; readonly target: string })
  | (MemberBase & { readonly kind: 'fifo' })
  | (MemberBase & {
      readonly kind: 'device';
      readonly device: 'block' | 'character';
      readonly major: number;
      readonly minor: number;
    });
