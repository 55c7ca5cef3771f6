/** Reads recorded answers of the original; its tuples are lists here. */
import { readFileSync } from 'node:fs';

export function vectors<Row>(file: string): Row[] {
  const path = new URL(`../../vectors/${file}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'), (_key, value) => value?.$tuple ?? value);
}
