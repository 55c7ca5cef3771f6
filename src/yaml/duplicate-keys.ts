/** Keys that a mapping has twice. YAML forbids them, and one value would silently win over the other. */
import { type Document, isScalar, type Scalar, visit } from 'yaml';
import { keyText } from './key.js';

/** The second and later ones, in the order of the text. Keys that read the same are the same: `80` and `"80"`. */
export function duplicateKeys(document: Document): readonly Scalar[] {
  const duplicates: Scalar[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const text = keyText(key);
        if (text === undefined) continue;
        if (seen.has(text) && isScalar(key)) duplicates.push(key);
        seen.add(text);
      }
    },
  });
  return duplicates;
}
