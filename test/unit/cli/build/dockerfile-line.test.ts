import { describe, expect, it } from 'vitest';
import { dockerfileLine } from '../../../../src/cli/progress/build/dockerfile-line.js';

const DOCKERFILE = [
  'FROM debian',
  '# RUN false',
  'RUN echo one; \\',
  '    # why',
  '    false',
  'copy a b',
  'RUN true',
  'RUN true',
].join('\n');

function line(step: string | undefined, words = ''): number | undefined {
  return dockerfileLine(DOCKERFILE, { step, words })?.number;
}

describe('the line of a failed step', () => {
  it.each([
    ['[2/3] RUN echo one;     false', 3],
    ['Step 2/5 : RUN echo one;     false', 3],
    ['[3/3] COPY a b', 6],
  ])('of %s', (step, number) => {
    expect(line(step)).toBe(number);
  });

  it('is the one that the builder names', () => {
    expect(line(undefined, 'dockerfile parse error on line 6: unknown instruction: copi')).toBe(6);
    expect(line(undefined, 'dockerfile parse error line 6: unknown instruction: copi')).toBe(6);
  });

  it('is not guessed', () => {
    expect(line('[4/5] RUN true')).toBeUndefined();
    expect(line('exporting to image')).toBeUndefined();
    expect(line(undefined, 'no space left')).toBeUndefined();
    expect(line(undefined, 'error on line 99')).toBeUndefined();
  });
});
