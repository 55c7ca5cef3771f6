import { expect, it } from 'vitest';
import { environmentOf } from '../../../src/cli/commands/exec-environment.js';

it('takes values as they are, and those of the shell where there is none', () => {
  expect(environmentOf(['A=1', 'B=x=y', 'C=', 'OWN', 'MISSING'], { OWN: 'o' })).toEqual([
    'A=1',
    'B=x=y',
    'C=',
    'OWN=o',
  ]);
});

it('does not print the value where the name is missing', () => {
  expect(() => environmentOf(['=secret'], {})).toThrow(
    '--env takes NAME=VALUE or NAME; a name is missing before "="',
  );
});
