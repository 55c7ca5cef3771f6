/** Records of extended (pax) headers: `<length> <key>=<value>\n`, the length being that of the whole record. */
import { DamagedArchive } from './damaged-archive.js';

/** In their order, which counts for those of old sparse files; values as bytes. */
export function paxRecordsIn(body: Buffer): readonly (readonly [key: string, value: Buffer])[] {
  const records: (readonly [string, Buffer])[] = [];
  for (let rest = body; rest.length > 0; ) {
    const [head = '', digits = ''] = /^(\d+) /.exec(rest.toString('latin1', 0, 20)) ?? [];
    const length = Number(digits);
    const equals = rest.indexOf('=');
    if (length <= head.length || length > rest.length || equals < 0 || equals >= length)
      throw new DamagedArchive('an extended header is broken');
    records.push([rest.toString('utf8', head.length, equals), rest.subarray(equals + 1, length - 1)]);
    rest = rest.subarray(length);
  }
  return records;
}

/** The length that stands in front counts itself. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const size = Buffer.byteLength(rest);
  const length = size + String(size + String(size).length).length;
  return `${length}${rest}`;
}
