/**
 * A short cut for good files: reads plain YAML with a parser that starts in a fraction of the time of the one that
 * explains. Promise: for valid YAML, the answer is what `parseYaml` would give, or none. It gives none for whatever the
 * two parsers are known to read differently, and for whatever there would be a warning about. (Some text that is not
 * quite YAML, and that `parseYaml` refuses, it reads all the same.)
 */
import { defineMappingTag, defineScalarTag, load, NOT_RESOLVED, Schema, seqTag, strTag } from 'js-yaml';
import { surpriseIn } from './yaml-1.1.js';

/** The top level of a text, in the shape of `Content.value`; nothing where only `parseYaml` can tell. */
export function quickRead(text: string): ReadonlyMap<string, unknown> | undefined {
  if (doubtful.some((pattern) => pattern.test(text))) return undefined;
  try {
    const content = load(text, { schema });
    return content instanceof Map ? content : undefined;
  } catch {
    // Whatever is wrong, `parseYaml` finds and explains it.
    return undefined;
  }
}

/** What the parsers treat differently, or what takes more than plain values. Texts and comments match too. */
const doubtful: readonly RegExp[] = [
  // Anchors, aliases, tags, complex keys, reserved signs.
  /(?:^|[\s[{,:?-])[&*!?@`]/m,
  // Directives, and marks between documents.
  /^(?:%|---|\.\.\.)/m,
  // A top level that is indented.
  /^(?: *(?:#.*)?\r?\n)* +[^ #\r\n]/,
  // Merge keys.
  /<</,
  // Variables, and what is said about them.
  /\$\{|interpolate/,
  // A quoted or bracketed item of a list with more behind it: js-yaml may take the rest for a key of its own.
  /^ *(?:- +)+(?!(?:"[^"\\\n]*"|'[^'\n]*'|\[[^[\]{}"'\n]*\]|\{[^[\]{}"'\n]*\}) *(?: #.*)?\r?$)["'[{]/m,
  // Tabs, single carriage returns, control signs, unusual line ends, halves of pairs.
  /[^\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n)/u,
];

class Doubt extends Error {}

const looksLikeNumber =
  /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|[-+]?0[xo][\da-f]+|[-+]?\.(?:inf|nan))$/i;

/** Plain words by the core schema of YAML 1.2. A number is read only where it says how it is written. */
function plainValue(word: string): unknown {
  if (/^(?:~|null|Null|NULL|)$/.test(word)) return null;
  if (/^(?:true|True|TRUE)$/.test(word)) return true;
  if (/^(?:false|False|FALSE)$/.test(word)) return false;
  const value = looksLikeNumber.test(word) ? Number(word) : word;
  // The second would have a warning.
  if (String(value) !== word || surpriseIn(word, value) !== undefined) throw new Doubt();
  return value === word ? NOT_RESOLVED : value;
}

const plainTag = defineScalarTag<unknown>('tag:yaml.org,2002:plain', {
  implicit: true,
  resolve: plainValue,
  identify: () => false,
});

const mapTag = defineMappingTag<Map<string, unknown>>('tag:yaml.org,2002:map', {
  create: () => new Map(),
  addPair(map, key, value) {
    if (typeof key !== 'string' && typeof key !== 'number') throw new Doubt();
    const text = String(key);
    if (map.has(text)) throw new Doubt();
    map.set(text, value);
    return '';
  },
  has: (map, key) => map.has(String(key)),
  keys: (map) => map.keys(),
  get: (map, key) => map.get(String(key)),
  identify: () => false,
});

const schema = new Schema([strTag, seqTag, mapTag, plainTag]);
