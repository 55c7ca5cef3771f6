/**
 * The plain data of a document, its tags and variables worked out. Takes time by the size of the document, however
 * many aliases it has; the parser's own conversion takes their number times that.
 */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { mostLevels } from './document.js';
import type { Finding } from './finding.js';
import { isMergeKey, keyText } from './key.js';
import { readScalar, type ScalarReading } from './scalar.js';
import type { TagResult } from './tags.js';

export interface Content {
  /** Mappings are `Map`s with texts as keys: they keep their order, whatever the keys. */
  readonly value: unknown;
  /** What keeps the document from being data. */
  readonly faults: readonly Finding[];
  readonly warnings: readonly Finding[];
}

export interface Reading extends ScalarReading {
  /** Works out the value of a tag; nothing for a tag that is not known. */
  readonly resolveTag: (tag: string, value: unknown, offset: number) => TagResult | undefined;
}

/** A document may unfold to so many values, aliases followed; some megabytes of text without aliases. */
const mostValues = 5_000_000;

export function contentOf(document: Document, reading: Reading): Content {
  const conversion = new Conversion(reading);
  const value = conversion.convert(document.contents);
  return { value, faults: conversion.faults, warnings: conversion.warnings };
}

interface Anchored {
  readonly value: unknown;
  /** Values in it, aliases followed. */
  readonly size: number;
  /** Lists and mappings in each other, aliases followed. */
  readonly height: number;
}

/** Walks in the order of the text, so that an alias finds the last anchor of its name before it. */
class Conversion {
  readonly faults: Finding[] = [];
  readonly warnings: Finding[] = [];
  readonly #reading: Reading;
  readonly #anchors = new Map<string, Anchored>();
  readonly #path: (string | number)[] = [];
  /** Anchors of what is being converted. */
  readonly #open = new Set<string>();
  #count = 0;
  #level = 0;
  /** The deepest level so far. */
  #deepest = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  convert(node: unknown): unknown {
    if (isAlias(node)) return this.#follow(node);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return node;
    if (node.anchor === undefined) return this.#taggedValueOf(node);
    const { anchor } = node;
    const [count, deepest] = [this.#count, this.#deepest];
    this.#deepest = this.#level;
    this.#open.add(anchor);
    const value = this.#taggedValueOf(node);
    this.#open.delete(anchor);
    this.#anchors.set(anchor, { value, size: this.#count - count, height: this.#deepest - this.#level });
    this.#deepest = Math.max(this.#deepest, deepest);
    return value;
  }

  #taggedValueOf(node: Scalar | YAMLMap | YAMLSeq): unknown {
    this.#count++;
    const value = this.#valueOf(node);
    const { tag, range } = node;
    const result = tag === undefined ? undefined : this.#reading.resolveTag(tag, value, range?.[0] ?? 0);
    if (result === undefined) return value;
    if ('value' in result) return result.value ?? null;
    this.#fail('tag-failed', result, node);
    return value;
  }

  #valueOf(node: Scalar | YAMLMap | YAMLSeq): unknown {
    if (isScalar(node)) return this.#scalarOf(node);
    this.#level++;
    this.#deepest = Math.max(this.#deepest, this.#level);
    const value = isMap(node) ? this.#mapOf(node) : node.items.map((item, index) => this.#at(index, item));
    this.#level--;
    return value;
  }

  #scalarOf(node: Scalar): unknown {
    const { value, faults = [], warnings = [] } = readScalar(node, node.tag !== undefined, this.#reading);
    const path = [...this.#path];
    for (const fault of faults) this.faults.push({ ...fault, path });
    for (const warning of warnings) this.warnings.push({ ...warning, path });
    return value;
  }

  #at(step: string | number, node: unknown): unknown {
    this.#path.push(step);
    const value = this.convert(node);
    this.#path.pop();
    return value;
  }

  #follow(alias: Alias): unknown {
    const anchored = this.#anchors.get(alias.source);
    if (anchored === undefined) {
      const message = this.#open.has(alias.source)
        ? `'*${alias.source}' stands within what it stands for`
        : `there is no anchor '&${alias.source}' before this; a text that begins with '*' is put in quotes`;
      return this.#fail('yaml-syntax', { message }, alias);
    }
    const before = this.#count;
    this.#count += anchored.size;
    const lowest = this.#level + anchored.height;
    if (this.#count > mostValues)
      return before > mostValues ? undefined : this.#fail('too-large', tooLarge, alias);
    if (lowest > mostLevels) return this.#fail('too-deep', tooDeep, alias);
    this.#deepest = Math.max(this.#deepest, lowest);
    return anchored.value;
  }

  #mapOf(node: YAMLMap): ReadonlyMap<string, unknown> {
    const result = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const text = keyText(key);
      if (text !== undefined) result.set(text, this.#at(text, value));
      else if (isMergeKey(key)) this.#merge(result, value);
      else this.#fail('yaml-syntax', complexKey, isMap(key) || isSeq(key) || isAlias(key) ? key : node);
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
        this.#fail('yaml-syntax', noMapping, sources);
      }
    }
  }

  #fail(code: string, fault: Omit<Finding, 'code' | 'path' | 'span'>, { range }: Node): undefined {
    const span = { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
    this.faults.push({ ...fault, code, path: [...this.#path], span });
  }
}

const tooLarge = { message: 'the aliases unfold to more values than a map can have' };
const tooDeep = {
  message: `by this alias, lists and mappings are more than ${mostLevels} deep in each other`,
};
const complexKey = { message: 'a key must be a single word' };
const noMapping = { message: "'<<' takes a mapping, or a list of mappings" };
