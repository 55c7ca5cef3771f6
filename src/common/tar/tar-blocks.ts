/**
 * The bytes of an archive while it is written, collected into large pieces: what is small is copied together, what is
 * large goes through as it is. A piece that has been handed out is not touched again.
 */
import { writeHeaders } from './header-writer.js';
import { BLOCK } from './tar-header.js';
import type { TarMember } from './tar-member.js';

const PIECE = 256 * 1024;
/** From here on, copying costs more than a further piece. */
const LARGE = 64 * 1024;

export class TarBlocks {
  #full: Buffer[] = [];
  #piece = Buffer.allocUnsafeSlow(PIECE);
  #used = 0;

  header(member: TarMember): void {
    writeHeaders(member, (length) => this.reserve(length));
  }

  append(bytes: Buffer): void {
    if (this.isLarge(bytes.length)) {
      this.#close();
      this.#full.push(bytes);
    } else if (bytes.length > 0) {
      this.reserve(bytes.length).set(bytes);
    }
  }

  /** Room for so many bytes, all of which are to be written at once. */
  reserve(length: number): Buffer {
    if (this.#used + length > PIECE) this.#close();
    if (length > PIECE) return this.#own(length);
    this.#used += length;
    return this.#piece.subarray(this.#used - length, this.#used);
  }

  /** Of what was reserved last, so many bytes that are not needed. */
  giveBack(length: number): void {
    this.#used -= length;
  }

  /** After the content of a file. */
  fillUp(size: number): void {
    this.reserve(-size & (BLOCK - 1)).fill(0);
  }

  /** The mark at the end of an archive. */
  end(): void {
    this.reserve(2 * BLOCK).fill(0);
  }

  isLarge(length: number): boolean {
    return length >= LARGE;
  }

  /** Takes the pieces that have no more room. */
  full(): readonly Buffer[] {
    if (this.#full.length === 0) return NONE;
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** Takes all that there is. */
  all(): readonly Buffer[] {
    this.#close();
    return this.full();
  }

  #own(length: number): Buffer {
    const piece = Buffer.allocUnsafeSlow(length);
    this.#full.push(piece);
    return piece;
  }

  #close(): void {
    if (this.#used === 0) return;
    this.#full.push(this.#piece.subarray(0, this.#used));
    this.#piece = Buffer.allocUnsafeSlow(PIECE);
    this.#used = 0;
  }
}

const NONE: readonly Buffer[] = [];
