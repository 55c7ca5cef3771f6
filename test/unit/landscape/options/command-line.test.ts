import { expect, test } from 'vitest';
import { splitCommandLine } from '../../../../src/landscape/options/command-line.js';
import { OptionValueError } from '../../../../src/landscape/options/option.js';

test.each([
  ['a b', ['a', 'b']],
  ['  a   b  ', ['a', 'b']],
  ['a "b c" \'d e\'', ['a', 'b c', 'd e']],
  ["--x='a b'c", ['--x=a bc']],
  ['a\\ b c\\"', ['a b', 'c"']],
  ['"a\\"b" "\\n" "\\$x"', ['a"b', '\\n', '$x']],
  ["'a\\b'", ['a\\b']],
  ['a \'\' ""', ['a', '', '']],
  ['sh -c "echo $HOME; ls *"', ['sh', '-c', 'echo $HOME; ls *']],
  ['', []],
])('%s', (line, words) => {
  expect(splitCommandLine(line)).toEqual(words);
});

test.each(["a 'b", 'a "b', 'a\\', 'x "y\\"'])('%s is refused', (line) => {
  expect(() => splitCommandLine(line)).toThrow(OptionValueError);
});
