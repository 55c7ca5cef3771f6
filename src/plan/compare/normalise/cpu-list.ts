/** Numbers of processors, `0-2,5`, each by itself: `0,1,2,5`. */
export function cpuList(text: string): string {
  const numbers = new Set(text.split(',').filter(Boolean).flatMap(range));
  return [...numbers].sort((one, other) => Number(one) - Number(other)).join();
}

function range(part: string): readonly string[] {
  const [first = Number.NaN, last = first] = part.split('-').map((number) => Number.parseInt(number, 10));
  if (!Number.isInteger(first) || !Number.isInteger(last) || last - first > 4096) return [part];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, step) => String(first + step));
}
