/**
 * Owner and mode of the first entry of a tar archive, from its beginning alone. Extended (pax) headers before it are
 * understood: they hold what the fields of the old format are too small for.
 */
import { DamagedArchive } from '../../common/tar/damaged-archive.js';
import { paxRecordsIn } from '../../common/tar/pax-records.js';
import { BLOCK } from '../../common/tar/tar-header.js';
import { numberIn } from '../../common/tar/tar-numbers.js';
import { UnexpectedAnswer } from '../answer/unexpected-answer.js';

export interface TarEntry {
  readonly uid: number;
  readonly gid: number;
  /** Permission bits. */
  readonly mode: number;
}

const PERMISSIONS = 0o7777;

/** @throws UnexpectedAnswer where the archive ends before its first entry, or is none */
export async function firstTarEntry(chunks: AsyncIterable<Uint8Array>): Promise<TarEntry> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of chunks) {
    bytes = Buffer.concat([bytes, chunk]);
    try {
      const entry = entryIn(bytes, new Map());
      if (entry) return entry;
    } catch (thrown) {
      throw unexpected(thrown);
    }
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
      uid: Number(extended.get('uid') ?? numberIn(bytes, 108, 8)),
      gid: Number(extended.get('gid') ?? numberIn(bytes, 116, 8)),
      mode: numberIn(bytes, 100, 8) & PERMISSIONS,
    };
  }
  const end = BLOCK + numberIn(bytes, 124, 12);
  if (bytes.length < end) return undefined;
  const records = paxRecordsIn(bytes.subarray(BLOCK, end)).map(
    ([key, value]) => [key, String(value)] as const,
  );
  return entryIn(bytes.subarray(Math.ceil(end / BLOCK) * BLOCK), new Map([...extended, ...records]));
}

function unexpected(thrown: unknown): unknown {
  if (!(thrown instanceof DamagedArchive)) return thrown;
  return new UnexpectedAnswer('the archive has a broken header', { cause: thrown });
}
