/** Where secrets stand in a client file, so that no excerpt shows them. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import { appendTo } from '../common/append.js';
import { keyText } from './key.js';
import type { Source, Span } from './source.js';

/** Also where the key is misspelt, or at the wrong place. */
const secretKey = /auth|passw|secret|token|credential|^tls$/i;

/** @param trusted Where a text has faults in its structure, nobody knows what belongs to which key. */
export function hideSecrets(source: Source, document: Document, trusted: boolean): void {
  if (trusted) source.hide(secretSpans(document));
  else if (secretKey.test(source.text)) source.hideAll();
}

/** Every value below a key that sounds secret, and what its aliases stand for. */
function secretSpans(document: Document): readonly Span[] {
  const anchors = new Map<string, Node[]>();
  const spans = new Map<number, Span>();
  const seen = new Set<unknown>();
  const collect = (node: unknown): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (isMap(node)) for (const { value } of node.items) collect(value);
    else if (isSeq(node)) for (const item of node.items) collect(item);
    else if (isAlias(node)) for (const target of anchors.get(node.source) ?? []) collect(target);
    else if (isScalar(node) && node.range)
      spans.set(node.range[0], { start: node.range[0], end: node.range[1] });
  };
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) appendTo(anchors, node.anchor, node);
    },
  });
  visit(document, {
    Pair(_, { key, value }) {
      if (secretKey.test(keyText(key) ?? '')) collect(value);
    },
  });
  return [...spans.values()];
}
