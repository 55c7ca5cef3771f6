/** Amounts of memory as the SDK takes them: `64m`, `1.5g`, or a number of bytes. */
import type { Json } from '../../engine/payload.js';
import { OptionValueError } from './option.js';

const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
  t: 2 ** 40,
};

/** Bytes that something is to have: not below zero. */
export function amount(value: Json): number {
  const bytes = size(value);
  if (bytes < 0) throw invalidSize();
  return bytes;
}

/** Bytes. Units are powers of 1024; `-1` stands for no limit. */
export function size(value: Json): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  const match = typeof value === 'string' ? /^(-1|\d+(?:\.\d+)?)\s*([bkmgt]?)b?$/i.exec(value.trim()) : null;
  const factor = units[match?.[2]?.toLowerCase() ?? ''];
  if (!match || factor === undefined) throw invalidSize();
  return Math.trunc(Number(match[1]) * factor);
}

function invalidSize(): OptionValueError {
  return new OptionValueError('must be a size, as in 512m or 1.5g');
}
