/**
 * The plain data of a document. Takes time by the size of the document, however many aliases it has; the parser's
 * own conversion takes their number times that.
 */
import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { isMergeKey, keyText } from './key.js';

/** What keeps a document from being data, and the node that is to blame. */
export interface ContentFault {
  readonly message: string;
  readonly node: Node;
}

export interface Content {
  /** Mappings are `Map`s with texts as keys: they keep their order, whatever the keys. */
  readonly value: unknown;
  readonly faults: readonly ContentFault[];
}

/** A document may unfold to so many values, aliases followed; some megabytes of text without aliases. */
const mostValues = 5_000_000;

export function contentOf(document: Document): Content {
  const conversion = new Conversion();
  const value = conversion.convert(document.contents);
  return { value, faults: conversion.faults };
}

interface Anchored {
  readonly value: unknown;
  /** Values in it, aliases followed. */
  readonly size: number;
}

/** Walks in the order of the text, so that an alias finds the last anchor of its name before it. */
class Conversion {
  readonly faults: ContentFault[] = [];
  readonly #anchors = new Map<string, Anchored>();
  #count = 0;

  convert(node: unknown): unknown {
    if (isAlias(node)) return this.#follow(node);
    const before = this.#count++;
    const value = this.#valueOf(node);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, { value, size: this.#count - before });
    }
    return value;
  }

  #valueOf(node: unknown): unknown {
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item) => this.convert(item));
    return isMap(node) ? this.#mapOf(node) : node;
  }

  #follow(alias: Alias): unknown {
    const anchored = this.#anchors.get(alias.source);
    if (anchored === undefined)
      return this.#fail(`'*${alias.source}' stands within what it stands for`, alias);
    const before = this.#count;
    this.#count += anchored.size;
    if (this.#count <= mostValues) return anchored.value;
    const first = before <= mostValues;
    return first ? this.#fail('the aliases unfold to more values than a map can have', alias) : undefined;
  }

  #mapOf(node: YAMLMap): ReadonlyMap<string, unknown> {
    const result = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const text = keyText(key);
      if (text !== undefined) result.set(text, this.convert(value));
      else if (isMergeKey(key)) this.#merge(result, value);
      else this.#fail('a key must be a single word', isMap(key) || isSeq(key) || isAlias(key) ? key : node);
    }
    return result;
  }

  /** Keys that are there already win, whether they come from the mapping itself or from an earlier source. */
  #merge(result: Map<string, unknown>, sources: unknown): void {
    const values = isSeq(sources) ? sources.items.map((item) => this.convert(item)) : [this.convert(sources)];
    for (const value of values) {
      if (value instanceof Map) {
        for (const [key, item] of value) if (!result.has(key)) result.set(key, item);
      } else if (isScalar(sources) || isSeq(sources)) {
        this.#fail("'<<' takes a mapping, or a list of mappings", sources);
      }
    }
  }

  #fail(message: string, node: Node): undefined {
    this.faults.push({ message, node });
  }
}
