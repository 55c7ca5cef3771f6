import { describe, expect, it } from 'vitest';
import { cutText, textWidth } from '../../../src/cli/output/width.js';

describe('the width of text', () => {
  it.each([
    ['abc', 3],
    ['grün', 4],
    ['日本', 4],
    ['🐳', 2],
    ['e\u0301', 1],
    ['│ ✓', 3],
  ])('of %s is %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it.each([
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日…'],
    ['abcdef', 3, 'ab…'],
    ['abc', 3, 'abc'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
  ])('%s is cut to %i columns', (text, width, cut) => {
    expect(cutText(text, width)).toBe(cut);
  });
});
