/** A story that went wrong, told so that it can be understood, repeated, and kept. */
import type { Finding } from './checks/judge.js';

/** So many faults of a check are told. */
const told = 6;

export class StoryFailure extends Error {
  override readonly name = 'StoryFailure';
  readonly findings: readonly Finding[];

  constructor(
    { words, data }: { readonly words: string; readonly data: object },
    findings: readonly Finding[],
    cause?: unknown,
  ) {
    const lines = findings.flatMap(({ check, faults }) => [
      `[${check}]`,
      ...faults.slice(0, told).map((fault) => `  ${fault}`),
    ]);
    super([...lines, '', words, '', `As data: ${JSON.stringify(data)}`].join('\n'), { cause });
    this.findings = findings;
  }
}
