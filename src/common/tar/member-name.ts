/**
 * Names of files as texts, without loss: Linux knows names as bytes only. Bytes that are no UTF-8 stand as single
 * surrogates, U+DC80 for the byte 0x80 and so on, as Python has it; they are the very same bytes again when written.
 */
import { isUtf8 } from 'node:buffer';

/** Quick to tell, and a must for the below. */
const MAYBE_ESCAPED = /[\uDC80-\uDCFF]/;
const ESCAPED = /(?<![\uD800-\uDBFF])[\uDC80-\uDCFF]/;
const FIRST_ESCAPE = 0xdc00;

export function textOfBytes(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : escapedText(bytes);
}

export function bytesOfText(text: string): Buffer {
  if (!hasForeignBytes(text)) return Buffer.from(text, 'utf8');
  const pieces = text.split(new RegExp(`(${ESCAPED.source})`));
  return Buffer.concat(
    pieces.map((piece) =>
      hasForeignBytes(piece) ? Buffer.from([piece.charCodeAt(0) & 0xff]) : Buffer.from(piece, 'utf8'),
    ),
  );
}

/** Whether a name has bytes that are no UTF-8. */
export function hasForeignBytes(text: string): boolean {
  return MAYBE_ESCAPED.test(text) && ESCAPED.test(text);
}

/** Order of the bytes, whatever the language of the machine. */
export function compareNames(one: string, other: string): number {
  return Buffer.compare(bytesOfText(one), bytesOfText(other));
}

function escapedText(bytes: Buffer): string {
  let text = '';
  for (let offset = 0; offset < bytes.length; ) {
    const byte = bytes[offset] ?? 0;
    const character = bytes.subarray(offset, offset + lengthOfCharacter(byte));
    if (isUtf8(character)) {
      text += character.toString('utf8');
      offset += character.length;
    } else {
      text += String.fromCharCode(FIRST_ESCAPE + byte);
      offset += 1;
    }
  }
  return text;
}

function lengthOfCharacter(first: number): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}
