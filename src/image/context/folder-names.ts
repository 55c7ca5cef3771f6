/** The names in a folder, as texts without loss, in the order of their bytes. */
import { readdirSync } from 'node:fs';
import { compareNames, textOfBytes } from '../../common/tar/member-name.js';
import { filePath } from './file-path.js';

/** What stands for bytes that are no UTF-8, in texts that Node makes. */
const REPLACEMENT = '\u{fffd}';
/** Texts with these are not in the order of their bytes when they are in that of their UTF-16. */
const HIGH = /[\ud800-\uffff]/;

export function namesIn(folder: string): readonly string[] {
  const path = filePath(folder);
  const read = readdirSync(path);
  const isWhole = !read.some((name) => name.includes(REPLACEMENT));
  const names = isWhole ? read : readdirSync(path, { encoding: 'buffer' }).map(textOfBytes);
  return names.some((name) => HIGH.test(name)) ? names.sort(compareNames) : names.sort();
}
