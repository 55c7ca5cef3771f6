/** Sparse files in archives: where in the file the bytes belong that are stored. Zeros are between them. */
import { DamagedArchive } from '../../common/tar/damaged-archive.js';
import { BLOCK } from '../../common/tar/tar-header.js';
import { numberIn } from '../../common/tar/tar-numbers.js';

export interface SparseMap {
  /** Bytes of the whole file. */
  readonly size: number;
  readonly pieces: readonly SparsePiece[];
}

interface SparsePiece {
  readonly offset: number;
  readonly length: number;
}

const ENTRY = 24;

/**
 * Of GNU's old format: four pieces stand in the header, further ones in blocks after it.
 *
 * @param nextBlock the blocks that follow the header
 */
export async function oldSparseMap(header: Buffer, nextBlock: () => Promise<Buffer>): Promise<SparseMap> {
  const pieces = entriesIn(header.subarray(386, 386 + 4 * ENTRY));
  for (let isMore = header[482] === 1; isMore; ) {
    const block = await nextBlock();
    pieces.push(...entriesIn(block.subarray(0, 21 * ENTRY)));
    isMore = block[504] === 1;
  }
  return checked({ size: numberIn(header, 483, 12), pieces });
}

function entriesIn(bytes: Buffer): SparsePiece[] {
  const pieces: SparsePiece[] = [];
  for (let at = 0; at < bytes.length && bytes[at] !== 0; at += ENTRY)
    pieces.push({ offset: numberIn(bytes, at, 12), length: numberIn(bytes, at + 12, 12) });
  return pieces;
}

/** Of the formats 0.0 and 0.1, in records of an extended header. */
export function sparseMapOfNumbers(size: number, numbers: readonly number[]): SparseMap {
  if (numbers.length % 2 !== 0) throw new DamagedArchive('the map of a sparse file is broken');
  const pieces = Array.from({ length: numbers.length / 2 }, (_, index) => ({
    offset: numbers[2 * index] ?? 0,
    length: numbers[2 * index + 1] ?? 0,
  }));
  return checked({ size, pieces });
}

/**
 * Of the format 1.0: lines of decimal numbers before the content, the first one being how many pieces there are.
 *
 * @param nextBlock the blocks of the content, from its beginning
 */
export async function leadingSparseMap(size: number, nextBlock: () => Promise<Buffer>): Promise<SparseMap> {
  const numbers: number[] = [];
  let rest = '';
  while (numbers.length <= 2 * (numbers[0] ?? 0)) {
    const lines = (rest + (await nextBlock()).toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > BLOCK) throw new DamagedArchive('the map of a sparse file is broken');
    numbers.push(...lines.map(sparseNumber));
  }
  return sparseMapOfNumbers(size, numbers.slice(1));
}

export function sparseNumber(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new DamagedArchive('the map of a sparse file is broken');
}

function checked(map: SparseMap): SparseMap {
  let end = 0;
  for (const { offset, length } of map.pieces) {
    if (offset < end || length < 0) throw new DamagedArchive('the map of a sparse file is broken');
    end = offset + length;
  }
  if (end > map.size) throw new DamagedArchive('the map of a sparse file is broken');
  return map;
}
