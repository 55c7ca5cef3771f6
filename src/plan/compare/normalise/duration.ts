/** Nanoseconds as they are shown: `1m30s`, `500ms`. */

const units = [
  ['h', 3600e9],
  ['m', 60e9],
  ['s', 1e9],
  ['ms', 1e6],
  ['ns', 1],
] as const;

export function durationText(nanoseconds: number): string {
  let rest = nanoseconds;
  let text = '';
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * length;
  }
  return text || '0s';
}
