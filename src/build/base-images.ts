/**
 * The images that a build begins with, or takes files from. Reads no more of a Dockerfile than that takes: what is not
 * understood is left to the builder to refuse.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BuildSource, BuildSpecification } from '../image/build-specification.js';
import { instructionLines } from './instruction-lines.js';

/**
 * References as the Dockerfile has them, with the values of arguments, each once; without names of stages.
 *
 * @throws Error of the file system where the Dockerfile cannot be read
 */
export async function baseImages({
  source,
  arguments: given,
}: Pick<BuildSpecification, 'source' | 'arguments'>): Promise<readonly string[]> {
  return baseImagesIn(await dockerfileText(source), given);
}

export function baseImagesIn(dockerfile: string, given: Readonly<Record<string, string>>): readonly string[] {
  const values = new Map<string, string>();
  const stages = new Set<string>();
  const images = new Set<string>();
  for (const line of instructionLines(dockerfile)) {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/s.exec(line) ?? [];
    switch (name.toUpperCase()) {
      case 'ARG':
        // Only those before the first stage count for FROM.
        if (stages.size === 0 && images.size === 0) noteArguments(rest, given, values);
        break;
      case 'FROM': {
        const [, from = '', stage] = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i.exec(rest) ?? [];
        noteImage(withValues(unquoted(from), values), stages, images);
        if (stage !== undefined) stages.add(stage.toLowerCase());
        break;
      }
      case 'COPY':
      case 'ADD':
      case 'RUN':
        for (const [, from = ''] of rest.matchAll(/(?:--from=|--mount=\S*?\bfrom=)([^\s,]+)/g))
          noteImage(withValues(unquoted(from), values), stages, images);
        break;
      default:
        break;
    }
  }
  return [...images];
}

async function dockerfileText(source: BuildSource): Promise<string> {
  switch (source.kind) {
    case 'dockerfile':
      return source.text;
    case 'folder':
      return readFile(resolve(source.path, source.dockerfile), 'utf8');
    default:
      return source satisfies never;
  }
}

/** A stage is told by its name or number; what has no value is nothing. */
function noteImage(reference: string, stages: ReadonlySet<string>, images: Set<string>): void {
  const known = stages.has(reference.toLowerCase()) || /^\d*$/.test(reference) || reference === 'scratch';
  if (!known) images.add(reference);
}

function noteArguments(
  text: string,
  given: Readonly<Record<string, string>>,
  values: Map<string, string>,
): void {
  for (const [, name = '', value] of text.matchAll(/(\w+)(?:=("[^"]*"|'[^']*'|\S*))?/g)) {
    const own = value === undefined ? undefined : withValues(unquoted(value), values);
    const known = Object.hasOwn(given, name) ? given[name] : own;
    if (known !== undefined) values.set(name, known);
  }
}

/** `$NAME`, `${NAME}`, `${NAME:-otherwise}`, `${NAME:+instead}`. */
function withValues(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(
    /\$(?:(\w+)|\{(\w+)(?::?([-+])([^}]*))?\})/g,
    (_, plain?: string, braced?: string, sign?: string, word = '') => {
      const value = values.get(plain ?? braced ?? '') ?? '';
      const isWord = sign === '+' ? value !== '' : value === '';
      return isWord ? withValues(word, values) : sign === '+' ? '' : value;
    },
  );
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
