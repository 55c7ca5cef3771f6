/** One header of a tar archive, and how it is read: of any of the formats that `tar` has had. */
import { DamagedArchive } from './damaged-archive.js';
import { textOfBytes } from './member-name.js';
import { numberIn } from './tar-numbers.js';

/** Everything in a tar archive is filled up to a multiple of so many bytes. */
export const BLOCK = 512;

export interface TarHeader {
  /** The letter of its kind; an empty text where the old format has none. */
  readonly type: string;
  readonly name: string;
  readonly target: string;
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of content that follow. */
  readonly size: number;
  /** Seconds since 1970. */
  readonly modified: number;
  readonly major: number;
  readonly minor: number;
}

const CHECKSUM_AT = 148;
const CHECKSUM_LENGTH = 8;

/** @param block the bytes of one block @throws DamagedArchive where it is no header */
export function headerIn(block: Buffer): TarHeader {
  checkSum(block);
  const magic = block.toString('latin1', 257, 263);
  const prefix = magic === 'ustar\0' ? textIn(block, 345, 155) : '';
  const name = textIn(block, 0, 100);
  const hasDevices = magic.startsWith('ustar');
  return {
    type: block.toString('latin1', 156, 157).replace('\0', ''),
    name: prefix ? `${prefix}/${name}` : name,
    target: textIn(block, 157, 100),
    mode: numberIn(block, 100, 8) & 0o7777,
    uid: numberIn(block, 108, 8),
    gid: numberIn(block, 116, 8),
    size: numberIn(block, 124, 12),
    modified: numberIn(block, 136, 12),
    major: hasDevices ? numberIn(block, 329, 8) : 0,
    minor: hasDevices ? numberIn(block, 337, 8) : 0,
  };
}

export function textIn(bytes: Buffer, offset: number, length: number): string {
  const field = bytes.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return textOfBytes(end < 0 ? field : field.subarray(0, end));
}

/** Old programs took bytes for signed numbers. */
function checkSum(block: Buffer): void {
  let [unsigned, signed] = [0, 0];
  block.forEach((byte, index) => {
    const isSum = index >= CHECKSUM_AT && index < CHECKSUM_AT + CHECKSUM_LENGTH;
    const counted = isSum ? 0x20 : byte;
    unsigned += counted;
    signed += counted > 127 ? counted - 256 : counted;
  });
  const sum = numberIn(block, CHECKSUM_AT, CHECKSUM_LENGTH);
  if (sum !== unsigned && sum !== signed) throw new DamagedArchive('the checksum of a header is wrong');
}
