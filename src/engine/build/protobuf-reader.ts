/**
 * Reads messages of the protocol buffers format, as far as BuildKit's have it: the fields of a message in their order, without
 * knowing their names. Fields that nobody asks for are passed over.
 */
import { UnexpectedAnswer } from '../answer/unexpected-answer.js';

export type ProtobufField =
  | { readonly kind: 'integer'; readonly number: number; readonly value: bigint }
  /** A text, bytes, or a message within the message. */
  | { readonly kind: 'bytes'; readonly number: number; readonly value: Uint8Array };

/** Numbers of fixed length, which no message of BuildKit's that is read here has, are left out. */
export function* protobufFields(message: Uint8Array): Generator<ProtobufField> {
  const reader = new Reader(message);
  while (!reader.atEnd) {
    const tag = Number(reader.integer());
    const number = Math.floor(tag / 8);
    switch (tag % 8) {
      case 0:
        yield { kind: 'integer', number, value: reader.integer() };
        break;
      case 1:
        reader.bytes(8);
        break;
      case 2:
        yield { kind: 'bytes', number, value: reader.bytes(Number(reader.integer())) };
        break;
      case 5:
        reader.bytes(4);
        break;
      default:
        throw new UnexpectedAnswer(`a protobuf message has a field of the unknown kind ${tag % 8}`);
    }
  }
}

/** A text, whatever its bytes are. */
export function protobufText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The text in field 1, where requests have what they are about; empty where it is not given. */
export function firstText(message: Uint8Array): string {
  for (const field of protobufFields(message)) {
    if (field.kind === 'bytes' && field.number === 1) return protobufText(field.value);
  }
  return '';
}

class Reader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  /** Seven bits a byte, the lowest first; of the number, the lower 64 bits. */
  integer(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#bytes[this.#position++];
      if (byte === undefined) throw new UnexpectedAnswer('a protobuf message is cut off');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new UnexpectedAnswer('a protobuf message has a number that is too long');
  }

  bytes(length: number): Uint8Array {
    const end = this.#position + length;
    if (end > this.#bytes.length) throw new UnexpectedAnswer('a protobuf message is cut off');
    const bytes = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return bytes;
  }
}
