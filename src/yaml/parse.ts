/** YAML text to plain data, with the document kept for finding places in it. */
import { type Document, parseDocument, type Scalar, type YAMLError } from 'yaml';
import type { Problem } from '../map/problem.js';
import { type ContentFault, contentOf } from './content.js';
import { duplicateKeys } from './duplicate-keys.js';
import type { Environment } from './expand-path.js';
import type { Source } from './source.js';
import { pathTags } from './tags.js';

export interface ParsedYaml {
  readonly document: Document;
  /** See `Content`. */
  readonly content: unknown;
  /** What is wrong with the text, in the order of position. */
  readonly problems: readonly Problem[];
  /** The content is what the text says, and not a guess. */
  readonly trusted: boolean;
}

/**
 * Reads YAML 1.2 with merge keys. After a fault in the structure of the text the content is not to be trusted:
 * what would be found in it are guesses.
 */
export function parseYaml(source: Source, environment: Environment): ParsedYaml {
  const document = parseDocument(source.text, {
    merge: true,
    // The parser's own check takes time by the square of the number of keys; see `duplicateKeys`.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: source.lines,
    customTags: pathTags(environment),
  });
  const found = [...document.errors, ...document.warnings];
  const problems = found.map((error) => problemOf(error, source));
  const trusted = document.errors.every(
    ({ code }) => code === 'DUPLICATE_KEY' || code === 'TAG_RESOLVE_FAILED',
  );
  if (!trusted) return { document, content: undefined, problems, trusted };
  problems.push(...duplicateKeys(document).map((key) => duplicateProblem(key, source)));
  const { value, faults } = contentOf(document);
  problems.push(...faults.map((fault) => faultProblem(fault, source)));
  return { document, content: value, problems, trusted: faults.length === 0 };
}

function problemOf({ message, pos }: YAMLError, source: Source): Problem {
  const location = source.locate({ start: pos[0], end: pos[1] });
  return { code: 'yaml-syntax', path: [], message: lowerFirst(message.replace(/\.$/, '')), location };
}

function duplicateProblem(key: Scalar, source: Source): Problem {
  const [start, end] = key.range ?? [0, 0];
  const message = `the key '${String(key.value)}' is given twice`;
  return { code: 'duplicate-key', path: [], message, location: source.locate({ start, end }) };
}

function faultProblem({ message, node }: ContentFault, source: Source): Problem {
  const [start, end] = node.range ?? [0, 0];
  return { code: 'yaml-syntax', path: [], message, location: source.locate({ start, end }) };
}

function lowerFirst(sentence: string): string {
  return /^[A-Z][a-z ]/.test(sentence) ? sentence[0]?.toLowerCase() + sentence.slice(1) : sentence;
}
