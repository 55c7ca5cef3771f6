/** Amounts of memory as they are shown: `512m`, `1g`; what is no whole number of units, in bytes. */

const units = [
  ['t', 2 ** 40],
  ['g', 2 ** 30],
  ['m', 2 ** 20],
  ['k', 2 ** 10],
] as const;

export function sizeText(bytes: number): string {
  if (bytes < 0) return 'unlimited';
  const unit = units.find(([, factor]) => bytes >= factor && bytes % factor === 0);
  return unit ? `${bytes / unit[1]}${unit[0]}` : String(bytes);
}
