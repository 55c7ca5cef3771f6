/** Where in a Dockerfile a build has failed, as far as the builder's words tell. Pure. */
import { stepTitle } from './step-title.js';

export interface DockerfileLine {
  /** From 1. */
  readonly number: number;
  /** The first line of the instruction. */
  readonly text: string;
}

/**
 * @param step the failed step, as the builder names it
 * @param words the builder's error
 * @returns nothing where no line, or more than one, may be meant
 */
export function dockerfileLine(
  dockerfile: string,
  { step, words }: { readonly step: string | undefined; readonly words: string },
): DockerfileLine | undefined {
  const lines = dockerfile.split(/\r?\n/);
  const said = Number(/\b(?:on|error) line (\d+)/.exec(words)?.[1] ?? Number.NaN);
  const number = said > 0 ? said : step === undefined ? undefined : lineOfStep(lines, step);
  const text = number === undefined ? undefined : lines[number - 1]?.trim();
  return number === undefined || text === undefined || text === '' ? undefined : { number, text };
}

/** Builders name a step by its instruction, in one line, sometimes with values in place of variables. */
function lineOfStep(lines: readonly string[], step: string): number | undefined {
  const wanted = collapsed(stepTitle(step).text);
  const same = instructionsOf(lines).filter(({ text }) => collapsed(text) === wanted);
  const [only, ...more] = same;
  return more.length === 0 ? only?.number : undefined;
}

function instructionsOf(lines: readonly string[]): readonly DockerfileLine[] {
  const instructions: DockerfileLine[] = [];
  let begun: DockerfileLine | undefined;
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, text = '', goesOn] = /^(.*?)(\\?)\s*$/.exec(line) ?? [];
    begun = begun ? { ...begun, text: `${begun.text} ${text}` } : { number: index + 1, text };
    if (goesOn !== '') continue;
    instructions.push(begun);
    begun = undefined;
  }
  return begun ? [...instructions, begun] : instructions;
}

/** Names of instructions count in any case; a name that was cut counts by what is left of it. */
function collapsed(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.replace(/^[a-z]+/i, (word) => word.toUpperCase());
}
