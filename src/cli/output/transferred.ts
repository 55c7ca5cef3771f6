/** How much of an archive or a file went through; a reader of standard output may leave before the end. Pure. */
import { formatSize } from './size.js';

export interface Transferred {
  readonly bytes: number;
  readonly isWhole: boolean;
}

export function transferredText({ bytes, isWhole }: Transferred): string {
  return isWhole ? formatSize(bytes) : `${formatSize(bytes)} and no more: the reader has left`;
}
