/** How far a layer or a file is, as one line with a bar. */

import { cleanLine } from '../../output/clean-line.js';
import { formatSize } from '../../output/size.js';
import { cutText, textWidth } from '../../output/width.js';
import type { Status } from './build-state.js';

const CELLS = 16;
/** A digest is known by its beginning. */
const DIGEST = /sha256:([0-9a-f]{12})[0-9a-f]{52}/g;

/** A bar only where the whole is known, and where there is room for it. */
export function statusLine({ text, current, total, done }: Status, width: number): string {
  const name = cleanLine(text.replaceAll(DIGEST, '$1'));
  const amount = amountText(current, total, done);
  const bar = total > 0 ? `▕${barOf(done ? 1 : current / total)}▏ ` : '';
  const full = `${name} ${bar}${amount}`.trimEnd();
  if (textWidth(full) <= width) return full;
  return cutText(`${name} ${amount}`.trimEnd(), width);
}

function barOf(share: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * CELLS);
  return '█'.repeat(filled) + '░'.repeat(CELLS - filled);
}

function amountText(current: number, total: number, done: boolean): string {
  if (total > 0) return done ? formatSize(total) : `${formatSize(current)} of ${formatSize(total)}`;
  if (current > 0) return formatSize(current);
  return done ? 'done' : '';
}
