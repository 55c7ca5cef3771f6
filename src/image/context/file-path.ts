/** Paths as the functions of Node take them: as bytes where they are no UTF-8. */
import { bytesOfText, hasForeignBytes } from '../../common/tar/member-name.js';

export function filePath(path: string): string | Buffer {
  return hasForeignBytes(path) ? bytesOfText(path) : path;
}
