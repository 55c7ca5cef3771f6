/**
 * The unpacked bytes of an archive: they come in pieces of any size, and are taken in the sizes that a reader needs. All
 * errors name the archive.
 */
import { DamagedArchive } from '../../common/tar/damaged-archive.js';
import { archiveError } from './archive-error.js';

export class ArchiveBytes {
  readonly #path: string;
  readonly #pieces: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  /** @param path the archive's, for errors */
  constructor(pieces: AsyncIterable<Uint8Array>, path: string) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#path = path;
  }

  /** Nothing where there are no more bytes. @throws DockerMapError where there are some, but fewer than that */
  async take(length: number): Promise<Buffer | undefined> {
    if (this.#rest.length >= length) return this.#cut(length);
    const parts = [this.#rest];
    for (let missing = length - this.#rest.length; missing > 0; ) {
      const more = await this.#next();
      if (!more) {
        if (missing === length) return undefined;
        throw this.#endsEarly();
      }
      parts.push(more);
      missing -= more.length;
    }
    this.#rest = Buffer.concat(parts);
    return this.#cut(length);
  }

  /** So many bytes in pieces. Those that are not asked for are the next ones that are taken. */
  async *pieces(length: number): AsyncGenerator<Buffer> {
    for (let missing = length; missing > 0; ) {
      if (this.#rest.length === 0) this.#rest = (await this.#next()) ?? Buffer.alloc(0);
      if (this.#rest.length === 0) throw this.#endsEarly();
      const piece = this.#cut(Math.min(missing, this.#rest.length));
      missing -= piece.length;
      yield piece;
    }
  }

  async skip(length: number): Promise<void> {
    for await (const _ of this.pieces(length));
  }

  /** To the end, so that what unpacks the bytes has checked them all. */
  async drain(): Promise<void> {
    while (await this.#next());
  }

  /** Lets go of where the bytes come from. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  #endsEarly(): Error {
    return archiveError(this.#path, new DamagedArchive('it ends too early'));
  }

  #cut(length: number): Buffer {
    const piece = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return piece;
  }

  async #next(): Promise<Buffer | undefined> {
    for (;;) {
      const { done, value } = await this.#pieces.next().catch((thrown: unknown) => {
        throw archiveError(this.#path, thrown);
      });
      if (done) return undefined;
      if (value.length > 0) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
  }
}
