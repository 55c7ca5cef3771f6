/** Writes messages of the protocol buffers format, field by field: `Buffer.concat` of them is the message. */

/** Not negative, and whole; a number of more than 53 bits is a bigint. */
export function integerField(number: number, value: number | bigint): Buffer {
  return Buffer.concat([varint(number * 8), typeof value === 'bigint' ? longVarint(value) : varint(value)]);
}

/** A text, bytes, or a message within the message. */
export function bytesField(number: number, value: string | Uint8Array): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}

function longVarint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80n) {
    bytes.push(Number(rest % 0x80n) + 0x80);
    rest /= 0x80n;
  }
  return Buffer.from([...bytes, Number(rest)]);
}
