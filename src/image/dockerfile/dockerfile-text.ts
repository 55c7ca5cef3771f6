/**
 * The text of a Dockerfile while it is written: what is written here goes in as it is (manual, section 3.3.2). Once it is
 * finalized, nothing changes it.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import { type Directives, type DockerfileChecks, directiveLines } from './directives.js';
import type { EscapeCharacter } from './quoting.js';
import { checkedCharacters, refusedValue } from './refusal.js';

/** Words of an instruction; numbers are written as text. */
export type Word = string | number;

/** Builders take no longer line, counted in bytes. */
const longestLine = 65_534;

export abstract class DockerfileText {
  #text = '';
  #directives: Directives;
  #isFinalized = false;

  constructor(escapeWith: EscapeCharacter = '\\') {
    this.#directives = { escape: escapeWith };
  }

  /** The text so far; all of it once it is finalized. */
  getValue(): string {
    return directiveLines(this.#directives) + this.#text;
  }

  /** @throws DockerMapError (`finalized`), as all that would change something */
  write(text: string | Uint8Array): void {
    this.change();
    this.#text += typeof text === 'string' ? text : new TextDecoder('utf-8', { fatal: true }).decode(text);
  }

  writeLine(text = ''): void {
    this.write(`${text}\n`);
  }

  writeLines(lines: Iterable<string>): void {
    for (const line of lines) this.writeLine(line);
  }

  blank(): void {
    this.write('\n');
  }

  /** An instruction with its words, as they are. */
  prefix(instruction = '#', ...words: readonly Word[]): void {
    this.writeLine([instruction, ...words].join(' '));
  }

  /** The same instruction for each of the texts or lists of words; a blank line for each that is empty. */
  prefixAll(instruction: string, ...lines: readonly (Word | readonly Word[] | null | undefined)[]): void {
    for (const line of lines) {
      const words = typeof line === 'object' && line !== null ? line : [line ?? ''];
      if (words.join('') === '') this.blank();
      else this.prefix(instruction, ...words);
    }
  }

  run(...words: readonly Word[]): void {
    this.prefix('RUN', ...words);
  }

  runAll(...commands: readonly (Word | readonly Word[] | null | undefined)[]): void {
    this.prefixAll('RUN', ...commands);
  }

  /** One `RUN`, whose commands run while those before succeed. */
  runJoin(...commands: readonly Word[]): void {
    this.prefix('RUN', commands.join(' && '));
  }

  /** A line of the text each; an empty comment for none. */
  comment(text?: string | null): void {
    for (const line of (text ?? '').split('\n')) this.writeLine(line === '' ? '#' : `# ${line}`);
  }

  /** The frontend that reads the Dockerfile: `docker/dockerfile:1`. BuildKit fetches it. */
  syntax(image: string): void {
    this.#direct({ ...this.#directives, syntax: image });
  }

  /** BuildKit's checks of the Dockerfile. Dockerfile 1.8. */
  check(checks: DockerfileChecks): void {
    this.#direct({ ...this.#directives, check: checks });
  }

  protected get escape(): EscapeCharacter {
    return this.#directives.escape;
  }

  /** Writes one instruction. @throws DockerMapError (`dockerfile-value`) where a line is longer than builders take */
  protected instruct(...parts: readonly string[]): void {
    const text = checkedCharacters(parts.filter((part) => part !== '').join(' '), 'The instruction');
    const long = text.split('\n').find((line) => Buffer.byteLength(line) > longestLine);
    if (long !== undefined) {
      throw refusedValue(
        `A line of ${parts[0]} has ${Buffer.byteLength(long)} bytes, and builders take ${longestLine}`,
        'Put the text into a file, and add that.',
      );
    }
    this.writeLine(text);
  }

  /** @throws DockerMapError (`finalized`) */
  protected change(): void {
    if (!this.#isFinalized) return;
    throw new DockerMapError('finalized', 'The Dockerfile is finalized and cannot be changed any more', {
      hint: 'Make all changes before it is saved, built, or put into a context.',
    });
  }

  protected close(): void {
    this.#isFinalized = true;
  }

  protected get isFinalized(): boolean {
    return this.#isFinalized;
  }

  #direct(directives: Directives): void {
    this.change();
    directiveLines(directives);
    this.#directives = directives;
  }
}
