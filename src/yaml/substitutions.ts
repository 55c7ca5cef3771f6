/** Where a text has something that stands for something else: tags, and variables. */
import { type Document, isAlias, isScalar, type Node, visit } from 'yaml';
import { targetOf } from './aliases.js';
import type { Span } from './source.js';

/** Worked out once for each document: there may be many problems in it. */
const known = new WeakMap<Document, readonly Span[]>();

/** Whether a part of the text, or what an alias in it stands for, is another value than what is written. */
export function isSubstituted(document: Document, { start, end }: Span): boolean {
  const spans = substitutions(document);
  const next = spans[firstEndingAfter(spans, start)];
  return next !== undefined && next.start < end;
}

/** In the order of the text; none is in another. */
function substitutions(document: Document): readonly Span[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const spans: Span[] = [];
  // While the spans are collected, they are those that stand before: there an alias has its anchor.
  known.set(document, spans);
  visit(document, {
    Node(_, node) {
      const span = spanOf(node);
      if (span === undefined || !standsForAnother(document, node)) return undefined;
      spans.push(span);
      return visit.SKIP;
    },
  });
  return spans;
}

function standsForAnother(document: Document, node: Node): boolean {
  if (isAlias(node)) {
    const target = spanOf(targetOf(document, node));
    return target !== undefined && isSubstituted(document, target);
  }
  if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) return true;
  return isScalar(node) && typeof node.value === 'string' && node.value.includes('${');
}

function spanOf(node: Node | undefined): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
