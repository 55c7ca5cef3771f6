/** What stands before a member's header, in headers of their own, because the header has no room for it. */
import { DamagedArchive } from '../../common/tar/damaged-archive.js';
import { textOfBytes } from '../../common/tar/member-name.js';
import { paxRecordsIn } from '../../common/tar/pax-records.js';
import { type TarHeader, textIn } from '../../common/tar/tar-header.js';
import { type SparseMap, sparseMapOfNumbers, sparseNumber } from './sparse-map.js';

export class MemberExtensions {
  /** For all members that follow. */
  readonly #common = new Map<string, string>();
  readonly #own = new Map<string, string>();
  /** Offsets and lengths in turn, of the old format of sparse files that repeats its keys. */
  #pieces: string[] = [];

  /** @returns whether a header is one of these, and has been taken */
  take({ type }: TarHeader, body: Buffer): boolean {
    switch (type) {
      case 'L':
        this.#own.set('path', textIn(body, 0, body.length));
        return true;
      case 'K':
        this.#own.set('linkpath', textIn(body, 0, body.length));
        return true;
      case 'g':
        for (const [key, value] of paxRecordsIn(body)) this.#common.set(key, textOfBytes(value));
        return true;
      case 'x':
      case 'X':
        for (const [key, value] of paxRecordsIn(body)) this.#takeOwn(key, textOfBytes(value));
        return true;
      default:
        return false;
    }
  }

  /** A member's header with all that was said before it. */
  applied(header: TarHeader): TarHeader {
    return {
      ...header,
      name: this.#value('path') ?? header.name,
      target: this.#value('linkpath') ?? header.target,
      size: this.#number('size', header.size),
      uid: this.#number('uid', header.uid),
      gid: this.#number('gid', header.gid),
      modified: this.#time(header.modified),
    };
  }

  /** The real name of a sparse file. */
  get sparseName(): string | undefined {
    return this.#value('GNU.sparse.name');
  }

  /** Nothing where the file is not sparse, or its map stands in its content. */
  sparseMap(): SparseMap | undefined {
    const size = this.#value('GNU.sparse.size');
    if (size === undefined) return undefined;
    const numbers = this.#value('GNU.sparse.map')?.split(',') ?? this.#pieces;
    return sparseMapOfNumbers(sparseNumber(size), numbers.map(sparseNumber));
  }

  /** The real size of a sparse file whose map stands in its content; nothing where there is none. */
  sizeOfLeadingMap(): number | undefined {
    if (this.#value('GNU.sparse.major') !== '1') return undefined;
    return sparseNumber(this.#value('GNU.sparse.realsize') ?? '');
  }

  /** The next member has its own. */
  clear(): void {
    this.#own.clear();
    this.#pieces = [];
  }

  #takeOwn(key: string, value: string): void {
    this.#own.set(key, value);
    if (key === 'GNU.sparse.offset' || key === 'GNU.sparse.numbytes') this.#pieces.push(value);
  }

  /** An empty value takes back what was said for all members. */
  #value(key: string): string | undefined {
    return (this.#own.get(key) ?? this.#common.get(key)) || undefined;
  }

  #number(key: string, otherwise: number): number {
    const text = this.#value(key);
    if (text === undefined) return otherwise;
    const number = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
    throw new DamagedArchive(`an extended header has a broken ${key}`);
  }

  #time(otherwise: number): number {
    const text = this.#value('mtime');
    if (text === undefined) return otherwise;
    if (/^-?\d+(\.\d*)?$/.test(text)) return Number(text);
    throw new DamagedArchive('an extended header has a broken mtime');
  }
}
