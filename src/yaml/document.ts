/** A text parsed into a document, which knows the place of every word. Text that nests too deeply is given up. */
import { Composer, type CST, type Document, Lexer, Parser, type YAMLError, type YAMLWarning } from 'yaml';
import { nearest } from '../common/suggest.js';
import type { Finding } from './finding.js';
import type { Source, Span } from './source.js';
import { parserTags } from './tags.js';

/** How deep lists and mappings may be in each other; what is read is walked by functions that call themselves. */
export const mostLevels = 100;

export interface ParsedDocument {
  readonly document: Document;
  readonly faults: readonly Finding[];
  /** The document is what the text says; not so after a fault in the structure of the text. */
  readonly trusted: boolean;
}

/** YAML 1.2 with merge keys. Counts the lines of the source. */
export function parseDocument(source: Source, tagNames: readonly string[]): ParsedDocument {
  const tokens = new TokenReader(source);
  const composer = new Composer({
    merge: true,
    // The parser's own check takes time by the square of the number of keys; see `duplicateKeys`.
    uniqueKeys: false,
    customTags: parserTags(tagNames),
  });
  const [document, second] = composer.compose(tokens.read(), true, source.text.length);
  if (document === undefined) throw new Error('the parser gives no document');
  const { errors, warnings } = document;
  const faults = [
    ...errors.map(syntaxFault),
    ...warnings.map((warning) => tagFault(warning, source, tagNames)),
    ...(second === undefined ? [] : [secondFault(second)]),
  ];
  const { tooDeep } = tokens;
  if (tooDeep !== undefined) return { document, faults: [depthFault(tooDeep)], trusted: false };
  const trusted = second === undefined && errors.every(({ code }) => code === 'TAG_RESOLVE_FAILED');
  return { document, faults, trusted };
}

/** Reads tokens until the text ends, or nests too deeply. */
class TokenReader {
  /** The offset of what is too deep. */
  tooDeep: number | undefined;
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  *read(): Generator<CST.Token, void> {
    const { lines, text } = this.#source;
    lines.addNewLine(0);
    const parser = new Parser(lines.addNewLine);
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      // Beside lists and mappings, the document and a word are on the stack.
      if (parser.stack.length > mostLevels + 2) {
        this.tooDeep = parser.offset;
        return;
      }
    }
    yield* parser.end();
  }
}

function finding(code: string, message: string, span: Span): Finding {
  return { code, path: [], message, span };
}

function syntaxFault({ message, pos }: YAMLError): Finding {
  return finding('yaml-syntax', lowerFirst(message.replace(/\.$/, '')), { start: pos[0], end: pos[1] });
}

/** Of warnings, the parser has those for tags. */
function tagFault(warning: YAMLWarning, { text }: Source, known: readonly string[]): Finding {
  const [start, end] = warning.pos;
  const tag = text.slice(start, end).trim();
  if (warning.code !== 'TAG_RESOLVE_FAILED' || !tag.startsWith('!')) return syntaxFault(warning);
  const fault = finding('unknown-tag', `the tag '${tag}' is not known`, { start, end: start + tag.length });
  const suggestion = nearest(tag, known);
  return suggestion === undefined ? fault : { ...fault, suggestion };
}

function secondFault({ range }: Document): Finding {
  const [start = 0, end = start] = range ?? [];
  return finding('yaml-syntax', 'a second document begins here; only one is read', { start, end });
}

function depthFault(offset: number): Finding {
  const message = `lists and mappings are more than ${mostLevels} deep in each other`;
  return finding('too-deep', message, { start: offset, end: offset });
}

function lowerFirst(sentence: string): string {
  return /^[A-Z][a-z ]/.test(sentence) ? sentence[0]?.toLowerCase() + sentence.slice(1) : sentence;
}
