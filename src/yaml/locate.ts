/** Where in a document the value at a path stands. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Problem, ProblemPath } from '../map/problem.js';
import { containerProperties, mapProperties } from '../map/properties.js';
import { namesOf } from '../map/property.js';
import { targetOf } from './aliases.js';
import { isMergeKey, keyText } from './key.js';
import type { Span } from './source.js';

/** What a path leads to: a value, and its key where it is in a mapping. */
interface Spot {
  readonly key?: unknown;
  readonly value: unknown;
}

/** The place of a problem; of the nearest thing around it where the document has none at its path. */
export function locate(document: Document, problem: Problem): Span {
  const { spot, whole } = follow(document, problem.path);
  const key = spanOf(spot.key);
  const inValue = isScalar(spot.value) && !(whole && isAboutKey(problem));
  if (inValue || key === undefined) return spanFrom(spot.value) ?? key ?? { start: 0, end: 0 };
  return key;
}

/**
 * The part of the text with the value that a problem is about; nothing where it is about a key. What is not in the text at
 * its path may come from anywhere in it.
 */
export function valueSpan(document: Document, problem: Problem): Span | undefined {
  const { spot, whole } = follow(document, problem.path);
  if (!whole) return { start: 0, end: Number.POSITIVE_INFINITY };
  if (isAboutKey(problem)) return undefined;
  return spanOf(isAlias(spot.value) ? targetOf(document, spot.value) : spot.value);
}

/** How many steps of a path a document has. */
export function depthIn(document: Document, path: ProblemPath): number {
  return follow(document, path).depth;
}

function follow(document: Document, path: ProblemPath) {
  const steps = pathIn(document, path);
  let spot: Spot = { value: document.contents };
  for (const [depth, step] of steps.entries()) {
    const next = stepInto(document, spot.value, step);
    if (next === undefined) return { spot, depth, whole: false };
    spot = next;
  }
  return { spot, depth: steps.length, whole: true };
}

/** Containers stand below `containers`, or at the top level. */
function pathIn(document: Document, path: ProblemPath): ProblemPath {
  const [section, container, ...rest] = path;
  if (section !== 'containers' || container === undefined) return path;
  const below = stepInto(document, document.contents, section);
  const found = below && stepInto(document, below.value, container);
  return found === undefined ? [container, ...rest] : path;
}

const properties: ReadonlySet<unknown> = new Set([
  ...namesOf(containerProperties),
  ...namesOf(mapProperties),
]);

/** Codes of problems that are about a value, whatever its key. */
const valueFaults: readonly string[] = ['invalid-value', 'option-value'];

/**
 * Whether the key is at fault, not what is behind it: a key that should not be there, or a name that the user
 * chose. Behind the key of a property it is the value that is a name.
 */
function isAboutKey({ code, path }: Problem): boolean {
  if (code === 'unknown-key' || code === 'duplicate-key') return true;
  return !valueFaults.includes(code) && !properties.has(path.at(-1));
}

function stepInto(document: Document, from: unknown, step: string | number): Spot | undefined {
  const node = isAlias(from) ? targetOf(document, from) : from;
  if (isSeq(node)) {
    const value: unknown = node.items[Number(step)];
    return value === undefined ? undefined : { value };
  }
  if (!isMap(node)) return undefined;
  const pair = pairsOf(document, node).get(String(step));
  return pair && { key: pair.key, value: pair.value };
}

type Pairs = ReadonlyMap<string, Pair<unknown, unknown>>;

/** Worked out once for each mapping: there may be as many problems as there are keys. */
const pairs = new WeakMap<YAMLMap, Pairs>();

/** Also those that come from other mappings by `<<`. Keys that are there already win, as in `contentOf`. */
function pairsOf(document: Document, node: YAMLMap): Pairs {
  const known = pairs.get(node);
  if (known !== undefined) return known;
  const found = new Map<string, Pair<unknown, unknown>>();
  // Known before it is complete: a mapping may be merged into itself.
  pairs.set(node, found);
  for (const pair of node.items) {
    const text = keyText(pair.key);
    if (text !== undefined) found.set(text, pair);
  }
  for (const source of node.items.flatMap(mergedBy)) {
    const mapping = isAlias(source) ? targetOf(document, source) : source;
    if (!isMap(mapping)) continue;
    for (const [text, pair] of pairsOf(document, mapping)) if (!found.has(text)) found.set(text, pair);
  }
  return found;
}

function mergedBy({ key, value }: Pair<unknown, unknown>): readonly unknown[] {
  if (!isMergeKey(key)) return [];
  return isSeq(value) ? value.items : [value];
}

/** Of a collection only its beginning. */
function spanFrom(node: unknown): Span | undefined {
  const span = spanOf(node);
  return isScalar(node) || isAlias(node) || span === undefined
    ? span
    : { start: span.start, end: span.start };
}

/** An empty value has no place of its own. */
function spanOf(node: unknown): Span | undefined {
  const range = isNode(node) ? node.range : undefined;
  if (!range || range[0] === range[1]) return undefined;
  return { start: range[0], end: range[1] };
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}
