/** Writes tar archives. Names that are too long for the old format stand in extended (pax) headers. */
import type { FileEntry, NamedEntry } from './file-entry.js';
import { BLOCK, filledUp, typeOf } from './tar-blocks.js';

export function writeTar(entries: Iterable<NamedEntry>): Buffer {
  const parts = [...entries].flatMap(({ name, entry }) => {
    const fullName = entry.kind === 'folder' && !name.endsWith('/') ? `${name}/` : name;
    return [
      ...extension(fullName, entry),
      header(fullName, typeOf(entry.kind), entry),
      padded(entry.content),
    ];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

/** Nothing where the old format has room for all. */
function extension(name: string, entry: FileEntry): readonly Buffer[] {
  const isShort = Buffer.byteLength(name) <= 100 && Buffer.byteLength(entry.linkTarget) <= 100;
  if (isShort) return [];
  const content = Buffer.from(
    record('path', name) + (entry.linkTarget ? record('linkpath', entry.linkTarget) : ''),
  );
  return [header('PaxHeaders.0/entry', 'x', { ...entry, content, linkTarget: '' }), padded(content)];
}

/** The length that stands in front counts itself. */
function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const size = Buffer.byteLength(rest);
  const length = size + String(size + String(size).length).length;
  return `${length}${rest}`;
}

function header(name: string, type: string, entry: FileEntry): Buffer {
  const bytes = Buffer.alloc(BLOCK);
  const put = (text: string, offset: number, length: number): void => {
    bytes.write(text, offset, length, 'utf8');
  };
  const putNumber = (value: number, offset: number, length: number): void =>
    put(`${value.toString(8).padStart(length - 1, '0')}\0`, offset, length);
  put(name, 0, 100);
  putNumber(entry.mode, 100, 8);
  putNumber(entry.uid, 108, 8);
  putNumber(entry.gid, 116, 8);
  putNumber(entry.content.length, 124, 12);
  putNumber(entry.modified, 136, 12);
  put(' '.repeat(8), 148, 8);
  put(type, 156, 1);
  put(entry.linkTarget, 157, 100);
  put('ustar\0' + '00', 257, 8);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
  return bytes;
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content], filledUp(content.length));
}
