/** Members of a context one by one, in place of an archive: for builders that fetch what they need. */
import type { MemberList } from '../../common/tar/member-list.js';
import type { TarMember } from '../../common/tar/tar-member.js';
import type { ContextEntry } from './context-part.js';
import { fileContent } from './read-content.js';

/** What stands by itself; an archive does not, since its members are only known when it is read. */
type SingleEntry = Exclude<ContextEntry, { kind: 'archive' }>;

/** Of one folder, as it was looked at. Folders that stay out, but have something in them that does not, are there as well. */
export class EntryMembers implements MemberList {
  readonly #entries: readonly SingleEntry[];
  /** Of the first member of each entry. */
  readonly #places: readonly number[];
  readonly length: number;

  constructor(entries: readonly SingleEntry[]) {
    this.#entries = withFolders(entries);
    const places: number[] = [];
    let length = 0;
    for (const entry of this.#entries) {
      places.push(length);
      length += lengthOf(entry);
    }
    this.#places = places;
    this.length = length;
  }

  at(index: number): TarMember {
    const place = this.#placeOf(index);
    const entry = this.#entries[place];
    if (!entry || index >= this.length) throw new RangeError(`there is no member ${index}`);
    if (entry.kind === 'member') return entry.member;
    const { path, member } = entry.run.at(index - (this.#places[place] ?? 0));
    return { ...member, content: fileContent(path, member.size) };
  }

  /** The last entry that does not begin behind the index. */
  #placeOf(index: number): number {
    let low = 0;
    let high = this.#places.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#places[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lengthOf(entry: SingleEntry): number {
  return entry.kind === 'member' ? 1 : entry.run.length;
}

function withFolders(entries: readonly SingleEntry[]): readonly SingleEntry[] {
  const known = new Set<string>();
  return entries.flatMap((entry) => {
    const missing = foldersOf(entry).filter((folder) => !known.has(folder));
    if (entry.kind === 'member' && entry.member.kind === 'folder') known.add(entry.member.name);
    for (const folder of missing) known.add(folder);
    return [...missing.map(impliedFolder), entry];
  });
}

/** All that are above it, from the top. */
function foldersOf(entry: SingleEntry): readonly string[] {
  const parts = (entry.kind === 'member' ? entry.member.name : entry.run.prefix).split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** As an engine makes it that unpacks an archive without it. */
function impliedFolder(name: string): SingleEntry {
  return { kind: 'member', member: { kind: 'folder', name, mode: 0o755, uid: 0, gid: 0, modified: 0 } };
}
