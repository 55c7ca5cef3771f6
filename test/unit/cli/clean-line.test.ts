import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../src/cli/output/clean-line.js';

describe('a line of a program', () => {
  it.each([
    ['colours', 'a\x1b[31mred\x1b[0m', 'ared'],
    ['movements of the cursor', '\x1b[2A\x1b[2Kgone\x1b7\x1b8', 'gone'],
    ['titles of windows', '\x1b]0;title\x07text', 'text'],
    ['links', '\x1b]8;;http://x\x1b\\text\x1b]8;;\x1b\\', 'text'],
    ['bells and other signs', 'a\x07b\x00c', 'abc'],
    ['the beginning of a sequence that has not ended', 'text\x1b[3', 'text'],
    ['changes of direction', 'a\u202eb\u2066c', 'abc'],
  ])('loses %s', (_what, line, clean) => {
    expect(cleanLine(line)).toBe(clean);
  });

  it('is what was written last, where a bar was drawn over and over', () => {
    expect(cleanLine('10%\r50%\r100%')).toBe('100%');
    expect(cleanLine('text\r')).toBe('text');
  });

  it('has spaces for tabs, up to the next multiple of eight', () => {
    expect(cleanLine('ab\tc\td')).toBe('ab      c       d');
  });

  it('is without what was taken back', () => {
    expect(cleanLine('abc\b\bd')).toBe('ad');
  });
});
