/** Numbers in the fields of tar headers: octal digits, or bytes where the first one has its highest bit set. */
import { DamagedArchive } from './damaged-archive.js';

/** Nothing written counts as 0. @throws DamagedArchive where it is no number, or larger than numbers can be exact */
export function numberIn(bytes: Buffer, offset: number, length: number): number {
  const first = bytes[offset] ?? 0;
  if (first & 0x80) return binaryNumber(bytes.subarray(offset, offset + length));
  const text = bytes
    .toString('latin1', offset, offset + length)
    .replace(/\0.*$/s, '')
    .trim();
  if (!/^[0-7]*$/.test(text)) throw new DamagedArchive('a header has a broken number');
  return text === '' ? 0 : exact(Number.parseInt(text, 8));
}

/** Two's complement in all bits but the first, as GNU tar and others write what octal digits are too few for. */
function binaryNumber(bytes: Buffer): number {
  const isNegative = (bytes[0] ?? 0) & 0x40;
  const value = bytes
    .subarray(1)
    .reduce((total, byte) => total * 256n + BigInt(byte), BigInt((bytes[0] ?? 0) & 0x7f));
  const bits = BigInt(bytes.length * 8 - 1);
  return exact(Number(isNegative ? value - (1n << bits) : value));
}

function exact(number: number): number {
  if (Number.isSafeInteger(number)) return number;
  throw new DamagedArchive('a header has a number that is too large');
}

/** Whether octal digits, and a zero byte at their end, have room in a field. */
export function fits(number: number, length: number): boolean {
  return number < (LIMITS[length] ?? 0);
}

/** By the length of a field. */
const LIMITS = Array.from({ length: 13 }, (_, length) => 8 ** (length - 1));
