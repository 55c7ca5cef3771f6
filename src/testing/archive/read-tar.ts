/** Reads tar archives, as far as clients send them: with extended (pax) headers and long names as GNU writes them. */
import type { FileEntry, NamedEntry } from './file-entry.js';
import { BLOCK, filledUp, kindOf } from './tar-blocks.js';

/** In their order. What comes after a broken header is left out. */
export function readTar(bytes: Buffer): readonly NamedEntry[] {
  const entries: NamedEntry[] = [];
  let extended = new Map<string, string>();
  for (let offset = 0; offset + BLOCK <= bytes.length && bytes[offset] !== 0; ) {
    const head = bytes.subarray(offset, offset + BLOCK);
    const size = Number(extended.get('size') ?? octal(head, 124, 12));
    const content = bytes.subarray(offset + BLOCK, offset + BLOCK + size);
    offset += BLOCK + filledUp(size);
    const type = head.toString('latin1', 156, 157);
    if (isExtension(type)) {
      extended = new Map([...extended, ...extensionIn(type, content)]);
      continue;
    }
    const name = extended.get('path') ?? nameIn(head);
    entries.push({ name: plainName(name), entry: entryIn(head, type, content, extended) });
    extended = new Map();
  }
  return entries;
}

function entryIn(
  head: Buffer,
  type: string,
  content: Buffer,
  extended: ReadonlyMap<string, string>,
): FileEntry {
  const kind = kindOf(type);
  return {
    kind,
    mode: octal(head, 100, 8) & 0o7777,
    uid: Number(extended.get('uid') ?? octal(head, 108, 8)),
    gid: Number(extended.get('gid') ?? octal(head, 116, 8)),
    modified: octal(head, 136, 12),
    content: kind === 'file' ? Buffer.from(content) : Buffer.alloc(0),
    linkTarget: kind === 'symlink' ? (extended.get('linkpath') ?? text(head, 157, 100)) : '',
  };
}

function isExtension(type: string): boolean {
  return ['x', 'g', 'L', 'K'].includes(type);
}

function extensionIn(type: string, content: Buffer): readonly (readonly [string, string])[] {
  if (type === 'L') return [['path', text(content, 0, content.length)]];
  if (type === 'K') return [['linkpath', text(content, 0, content.length)]];
  return content
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [, key, value] = /^\d+ ([^=]+)=(.*)$/.exec(line) ?? [];
      return key !== undefined && value !== undefined ? [[key, value] as const] : [];
    });
}

function nameIn(head: Buffer): string {
  const prefix = head.toString('latin1', 257, 263) === 'ustar\0' ? text(head, 345, 155) : '';
  return prefix ? `${prefix}/${text(head, 0, 100)}` : text(head, 0, 100);
}

function plainName(name: string): string {
  return name.replace(/^(\.?\/)+/, '').replace(/\/+$/, '');
}

function text(bytes: Buffer, offset: number, length: number): string {
  return bytes.toString('utf8', offset, offset + length).replace(/\0.*$/s, '');
}

function octal(bytes: Buffer, offset: number, length: number): number {
  const digits = /[0-7]+/.exec(bytes.toString('latin1', offset, offset + length));
  return digits ? Number.parseInt(digits[0], 8) : 0;
}
