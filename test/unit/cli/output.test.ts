import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../../src/cli/output/duration.js';
import { colouredStyle, wantsColour } from '../../../src/cli/output/style.js';
import { formatTable } from '../../../src/cli/output/table.js';
import { wrapText } from '../../../src/cli/output/wrap-text.js';

describe('a table', () => {
  it('is as wide as its cells, in characters', () => {
    expect(
      formatTable([
        ['a', 'b', 'c'],
        ['▶▶▶', '', 'c'],
        ['𝒂', 'bb'],
      ]),
    ).toEqual(['a    b   c', '▶▶▶      c', '𝒂    bb']);
  });

  it('may be empty', () => {
    expect(formatTable([])).toEqual([]);
  });
});

it.each([
  [0, '0.0 s'],
  [-1, '0.0 s'],
  [1240, '1.2 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%i ms is %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

it('breaks paragraphs between words', () => {
  expect(wrapText('one two three, immeasurably', 9)).toBe('one two\nthree,\nimmeasurably');
});

describe('colours', () => {
  const terminal = { write: () => true, isTTY: true };

  it.each([
    ['on a terminal', terminal, {}, false, true],
    ['not in a pipe', { write: () => true }, {}, false, false],
    ['not with --no-color', terminal, {}, true, false],
    ['not with NO_COLOR', terminal, { NO_COLOR: '1' }, false, false],
    ['with an empty NO_COLOR', terminal, { NO_COLOR: '' }, false, true],
    ['not on a terminal without abilities', terminal, { TERM: 'dumb' }, false, false],
  ])('%s', (_title, stream, environment, noColor, wanted) => {
    expect(wantsColour(stream, environment, noColor)).toBe(wanted);
  });

  it("do not depend on the process's own streams", () => {
    expect(colouredStyle('red', 'x')).toBe('\x1b[31mx\x1b[39m');
  });
});
