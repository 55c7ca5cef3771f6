import { expect, it } from 'vitest';
import { wantsTerminal } from '../../../src/cli/exec/wants-terminal.js';
import { UsageError } from '../../../src/cli/usage-error.js';

const terminal = { isTTY: true };
const pipe = {};
const nothing = { tty: false, noTty: false };

it.each([
  ['at a terminal', nothing, terminal, terminal, true],
  ['where output goes into a pipe', nothing, terminal, pipe, false],
  ['where input comes from a pipe', nothing, pipe, terminal, false],
  ['with --no-tty', { tty: false, noTty: true }, terminal, terminal, false],
  ['with --tty, where output goes into a pipe', { tty: true, noTty: false }, terminal, pipe, true],
])('%s', (_, options, stdin, stdout, expected) => {
  expect(wantsTerminal(options, stdin, stdout)).toBe(expected);
});

it.each([
  ['--tty without one', { tty: true, noTty: false }, pipe],
  ['both', { tty: true, noTty: true }, terminal],
])('%s is refused', (_, options, stdin) => {
  expect(() => wantsTerminal(options, stdin, terminal)).toThrow(UsageError);
});
