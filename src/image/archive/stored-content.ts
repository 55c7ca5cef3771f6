/** The content of one member, which is read from the archive when it is asked for, or passed over. */
import { DamagedArchive } from '../../common/tar/damaged-archive.js';
import { BLOCK } from '../../common/tar/tar-header.js';
import type { ArchiveBytes } from './archive-bytes.js';
import type { SparseMap } from './sparse-map.js';

const ZEROS = Buffer.alloc(64 * 1024);

export class StoredContent {
  readonly #bytes: ArchiveBytes;
  readonly #size: number;
  #missing: number;
  #isPassed = false;

  /** @param size bytes that are stored */
  constructor(bytes: ArchiveBytes, size: number) {
    this.#bytes = bytes;
    this.#size = size;
    this.#missing = size;
  }

  /** Once, and before the next member is asked for. */
  async *pieces(length = this.#missing): AsyncGenerator<Buffer> {
    if (this.#isPassed)
      throw new Error('the content of a member is there until the next member is asked for');
    for await (const piece of this.#bytes.pieces(length)) {
      this.#missing -= piece.length;
      yield piece;
    }
  }

  /** Bytes that are still to be read. */
  get missing(): number {
    return this.#missing;
  }

  /** A block of it. */
  async block(): Promise<Buffer> {
    const block = this.#missing >= BLOCK ? await this.#bytes.take(BLOCK) : undefined;
    if (!block) throw new DamagedArchive('the map of a sparse file is cut');
    this.#missing -= BLOCK;
    return block;
  }

  /** What the file holds, with zeros where nothing is stored. */
  async *expanded({ size, pieces }: SparseMap): AsyncGenerator<Buffer> {
    let position = 0;
    for (const { offset, length } of pieces) {
      yield* zeros(offset - position);
      yield* this.pieces(length);
      position = offset + length;
    }
    yield* zeros(size - position);
  }

  /** To the next member. */
  async pass(): Promise<void> {
    this.#isPassed = true;
    await this.#bytes.skip(this.#missing + (-this.#size & (BLOCK - 1)));
  }
}

function* zeros(length: number): Generator<Buffer> {
  for (let missing = length; missing > 0; missing -= ZEROS.length) yield ZEROS.subarray(0, missing);
}
