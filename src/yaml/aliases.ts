/** What aliases stand for. */
import { type Alias, type Document, type Node, visit } from 'yaml';

type Targets = ReadonlyMap<Alias, Node>;

/** Worked out once for each document: looking for a single anchor takes the whole of it. */
const targets = new WeakMap<Document, Targets>();

/** What has the alias's anchor, the last before it. */
export function targetOf(document: Document, alias: Alias): Node | undefined {
  const known = targets.get(document);
  if (known !== undefined) return known.get(alias);
  const found = targetsIn(document);
  targets.set(document, found);
  return found.get(alias);
}

function targetsIn(document: Document): Targets {
  const anchors = new Map<string, Node>();
  const found = new Map<Alias, Node>();
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Alias(_, alias) {
      const target = anchors.get(alias.source);
      if (target !== undefined) found.set(alias, target);
    },
  });
  return found;
}
