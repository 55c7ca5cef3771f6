/** YAML text to plain data, with the document kept for finding places in it. */
import type { Document, Scalar } from 'yaml';
import type { Problem } from '../map/problem.js';
import { contentOf, type Reading } from './content.js';
import { parseDocument } from './document.js';
import { duplicateKeys } from './duplicate-keys.js';
import type { Finding } from './finding.js';
import { interpolateKey, readInterpolateKey } from './interpolate-key.js';
import type { YamlOptions } from './options.js';
import type { Source } from './source.js';
import { tagHandlers } from './tags.js';
import { takesFlag } from './takes-flag.js';

export interface ParsedYaml {
  readonly document: Document;
  /** See `Content`; without the key `interpolate`. */
  readonly content: unknown;
  /** What is wrong with the text, each with its place. */
  readonly problems: readonly Problem[];
  /** What is valid and yet hardly meant, each with its place. */
  readonly warnings: readonly Problem[];
  /** The content is what the text says, and not a guess. */
  readonly trusted: boolean;
  /** What functions of the user have thrown. */
  readonly causes: readonly unknown[];
}

/** Keeps secrets of a text out of the places of problems. */
export type HideSecrets = (source: Source, document: Document, trusted: boolean) => void;

const nothingHidden: HideSecrets = () => undefined;

/** After a fault in the structure of the text the content is not to be trusted: what would be found in it are guesses. */
export function parseYaml(
  source: Source,
  options: YamlOptions,
  hide: HideSecrets = nothingHidden,
): ParsedYaml {
  const environment = options.environment ?? process.env;
  const handlers = tagHandlers(options.tags ?? {}, environment);
  const { document, faults, trusted } = parseDocument(source, [...handlers.keys()]);
  hide(source, document, trusted);
  const problems = faults.map((fault) => problemOf(fault, source));
  if (!trusted) return { document, content: undefined, problems, warnings: [], trusted, causes: [] };
  const setting = readInterpolateKey(document);
  const reading: Reading = {
    text: source.text,
    environment,
    interpolate: setting.interpolate ?? options.interpolate,
    surprises: document.directives?.yaml.version !== '1.1',
    resolveTag: (tag, value, offset) => {
      const { file, line, column } = source.locate({ start: offset, end: offset });
      return handlers.get(tag)?.(value, { tag, file, line, column, environment });
    },
  };
  const content = contentOf(document, reading);
  const found = [...duplicateKeys(document).map(duplicateFault), ...setting.faults, ...content.faults];
  return {
    document,
    content: withoutSetting(content.value),
    problems: [...problems, ...found.map((fault) => problemOf(fault, source))],
    warnings: content.warnings.filter(isTellable(source)).map((warning) => problemOf(warning, source)),
    trusted: !content.faults.some(({ code }) => structural.has(code)),
    causes: content.faults.flatMap(({ cause }) => (cause === undefined ? [] : [cause])),
  };
}

/** Not a word that is secret, nor one that is taken for what it was in YAML 1.1. */
function isTellable(source: Source): (warning: Finding) => boolean {
  return ({ code, path, span }) => {
    if (code !== 'yaml-1.1') return true;
    const word = source.text.slice(span.start, span.end);
    return !source.hides(span) && !((word === 'yes' || word === 'no') && takesFlag(path));
  };
}

/** After these, the content is not all that the text says. */
const structural: ReadonlySet<string> = new Set(['yaml-syntax', 'too-large', 'too-deep']);

function withoutSetting(content: unknown): unknown {
  if (!(content instanceof Map) || !content.has(interpolateKey)) return content;
  return new Map([...content].filter(([key]) => key !== interpolateKey));
}

function problemOf({ code, path, message, suggestion, span }: Finding, source: Source): Problem {
  const location = source.locate(span);
  return suggestion === undefined
    ? { code, path, message, location }
    : { code, path, message, suggestion, location };
}

function duplicateFault(key: Scalar): Finding {
  const [start, end] = key.range ?? [0, 0];
  const message = `the key '${String(key.value)}' is given twice`;
  return { code: 'duplicate-key', path: [], message, span: { start, end } };
}
