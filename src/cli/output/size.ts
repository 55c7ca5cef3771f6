/** Amounts of data as people read them: `0 B`, `34.1 kB`, `1.20 GB`. Thousands, as the Docker CLI counts. */

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

export function formatSize(bytes: number): string {
  if (bytes < 999.5) return `${Math.round(bytes)} B`;
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toPrecision(3)} ${UNITS[unit]}`;
}
