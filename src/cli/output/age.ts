/** How long ago something was, as people say it: `3 days ago`. */

const UNITS = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** In whole units, of the largest one of which there are two or more. */
export function formatAge(seconds: number): string {
  for (const [unit, length] of UNITS) {
    const count = Math.floor(seconds / length);
    if (count >= 2) return `${count} ${unit}s ago`;
  }
  return 'just now';
}
