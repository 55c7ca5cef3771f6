/** Keys of mappings as text. */
import { isScalar } from 'yaml';

/** The text of a key: `80` for the number as for `"80"`. Nothing for keys that are lists or mappings. */
export function keyText(key: unknown): string | undefined {
  return isScalar(key) && !isMergeKey(key) ? String(key.value) : undefined;
}

/** `<<`, which brings the content of other mappings. The parser gives it a symbol for a value. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && typeof key.value === 'symbol';
}
