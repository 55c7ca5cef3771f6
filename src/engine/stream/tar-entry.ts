/**
 * Owner and mode of the first entry of a tar archive, from its beginning alone. Extended (pax) headers before it are
 * understood: they hold what the fields of the old format are too small for.
 */
import { UnexpectedAnswer } from '../answer/unexpected-answer.js';

export interface TarEntry {
  readonly uid: number;
  readonly gid: number;
  /** Permission bits. */
  readonly mode: number;
}

const BLOCK = 512;
const PERMISSIONS = 0o7777;

/** @throws UnexpectedAnswer where the archive ends before its first entry, or is none */
export async function firstTarEntry(chunks: AsyncIterable<Uint8Array>): Promise<TarEntry> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of chunks) {
    bytes = Buffer.concat([bytes, chunk]);
    const entry = entryIn(bytes, new Map());
    if (entry) return entry;
  }
  throw new UnexpectedAnswer('the archive ends before its first entry');
}

/** Nothing where more bytes are needed. */
function entryIn(bytes: Buffer, extended: ReadonlyMap<string, string>): TarEntry | undefined {
  if (bytes.length < BLOCK) return undefined;
  if (bytes.toString('latin1', 257, 262) !== 'ustar')
    throw new UnexpectedAnswer('the archive is no tar archive');
  const type = bytes.toString('latin1', 156, 157);
  if (type !== 'x' && type !== 'g') {
    return {
      uid: Number(extended.get('uid') ?? octal(bytes, 108, 8)),
      gid: Number(extended.get('gid') ?? octal(bytes, 116, 8)),
      mode: octal(bytes, 100, 8) & PERMISSIONS,
    };
  }
  const end = BLOCK + octal(bytes, 124, 12);
  if (bytes.length < end) return undefined;
  const records = new Map([...extended, ...paxRecords(bytes.subarray(BLOCK, end))]);
  return entryIn(bytes.subarray(Math.ceil(end / BLOCK) * BLOCK), records);
}

function octal(bytes: Buffer, offset: number, length: number): number {
  const text = bytes.toString('latin1', offset, offset + length).replace(/[\0 ]+$/, '');
  if (!/^[0-7]*$/.test(text)) throw new UnexpectedAnswer('the archive has a broken header');
  return text === '' ? 0 : Number.parseInt(text, 8);
}

/** Records of the form `<length> <key>=<value>\n`, the length being that of the whole record. */
function paxRecords(body: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  for (let rest = body; rest.length > 0; ) {
    const [head = '', digits = ''] = /^(\d+) /.exec(rest.toString('latin1', 0, 20)) ?? [];
    const length = Number(digits);
    if (length <= head.length || length > rest.length)
      throw new UnexpectedAnswer('the archive has a broken header');
    const [key = '', ...value] = rest.toString('utf8', head.length, length - 1).split('=');
    records.set(key, value.join('='));
    rest = rest.subarray(length);
  }
  return records;
}
