import { describe, expect, it } from 'vitest';
import { folderModeAfter } from '../../../src/plan/chmod.js';

describe('folderModeAfter', () => {
  it.each([
    ['0750', 0o777, 0o750],
    ['750', 0o000, 0o750],
    ['1777', 0o755, 0o1777],
    ['00750', 0o777, 0o750],
    ['u=rwX,g=rX,o=', 0o755, 0o750],
    ['u=rwX,g=rX,o=', 0o750, 0o750],
    ['u=rwX', 0o000, 0o700],
    ['go-w', 0o777, 0o755],
    ['a+x', 0o644, 0o755],
    ['+x', 0o644, 0o755],
    ['ug=rwX,o=rX', 0o700, 0o775],
    ['g=u', 0o740, 0o770],
    ['o=', 0o755, 0o750],
    ['g+s', 0o755, 0o2755],
    ['+t', 0o777, 0o1777],
    ['u=rwx,u-w', 0o000, 0o500],
    ['u+r-w', 0o200, 0o400],
  ])('%s on %o', (expression, before, after) => {
    expect(folderModeAfter(expression, before)?.toString(8)).toBe(after.toString(8));
  });

  it.each(['', 'rwx', '99', 'u=z', 'u=rw,', '07777777'])('does not read %j', (expression) => {
    expect(folderModeAfter(expression, 0o755)).toBeUndefined();
  });
});
