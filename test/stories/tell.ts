/** A story that went wrong, told so that it can be understood, repeated, and kept. */
import type { Finding } from './checks/judge.js';
import type { Story } from './story/story.js';
import { storyWords } from './words/story.js';

/** So many faults of a check are told. */
const told = 6;

export class StoryFailure extends Error {
  override readonly name = 'StoryFailure';
  readonly findings: readonly Finding[];

  constructor(story: Story, findings: readonly Finding[], cause?: unknown) {
    const lines = findings.flatMap(({ check, faults }) => [
      `[${check}]`,
      ...faults.slice(0, told).map((fault) => `  ${fault}`),
    ]);
    super([...lines, '', storyWords(story), '', `As data: ${JSON.stringify(story)}`].join('\n'), { cause });
    this.findings = findings;
  }
}
