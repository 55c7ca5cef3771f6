/** Where secrets stand in a file, so that no excerpt shows them. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import { appendTo } from '../common/append.js';
import { keyText } from './key.js';
import type { Source, Span } from './source.js';

/** Also where the key is misspelt, or at the wrong place. */
const secretKey = /auth|passw|secret|token|credential|^tls$/i;

/** In the options of a map, where `tls` and `author` mean something else. */
const secretVariable = /passw|secret|token|credential|api_?key|private_?key/i;

/**
 * Of a client file.
 * @param trusted Where a text has faults in its structure, nobody knows what belongs to which key.
 */
export function hideSecrets(source: Source, document: Document, trusted: boolean): void {
  if (trusted) source.hide(secretSpans(document, secretKey));
  else if (secretKey.test(source.text)) source.hideAll();
}

/** Of a map file: values of variables and options whose names sound secret. */
export function hideSecretVariables(source: Source, document: Document, trusted: boolean): void {
  if (trusted && secretVariable.test(source.text)) source.hide(secretSpans(document, secretVariable));
}

/** Every value below a key that sounds secret, `NAME=value` in a list, and what aliases stand for. */
function secretSpans(document: Document, secret: RegExp): readonly Span[] {
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
      if (secret.test(keyText(key) ?? '')) collect(value);
    },
    Scalar(_, node) {
      const [name, value] = typeof node.value === 'string' ? node.value.split('=', 2) : [];
      if (value !== undefined && secret.test(name ?? '')) collect(node);
    },
  });
  return [...spans.values()];
}
