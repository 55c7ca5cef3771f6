/** What ignore rules promise beyond the choice of files, which is compared with Docker's own in the tests with engines. */
import { describe, expect, it } from 'vitest';
import { parseIgnoreRules } from '../../../../src/image/ignore/ignore-rules.js';

describe('ignore rules', () => {
  it('answer for any path in any order', () => {
    const rules = parseIgnoreRules('docs\n!docs/keep\nlogs/*.txt\n');
    const paths = [
      'docs/keep/a',
      'logs/a.txt',
      'docs/other/b',
      'docs',
      'logs',
      'src/deep/er/c',
      'docs/keep',
      'docs/keep2',
    ];
    const expected = [false, true, true, true, false, false, false, true];
    expect(paths.map((path) => rules.excludes(path))).toEqual(expected);
    expect(paths.toReversed().map((path) => rules.excludes(path))).toEqual(expected.toReversed());
  });

  it('say which folders need no looking into', () => {
    const rules = parseIgnoreRules('*\n!docs/keep/*.md\n!**/x\n');
    expect(rules.excludesAllIn('src')).toBe(true);
    expect(rules.excludesAllIn('docs')).toBe(false);
    expect(rules.excludesAllIn('docs/keep')).toBe(false);
    expect(rules.excludesAllIn('docs/keeper')).toBe(true);
    expect(rules.excludes('src/x')).toBe(true);
    expect(rules.excludes('docs/x')).toBe(false);
  });

  it('keep nothing out where there are none', () => {
    const rules = parseIgnoreRules('# nothing\n\n');
    expect(rules.excludes('a')).toBe(false);
    expect(rules.excludesAllIn('a')).toBe(false);
  });

  it('name file, line and pattern of what cannot be read', () => {
    const parse = () => parseIgnoreRules('# first\nsrc\n![a\n', '/app/web.dockerignore');
    expect(parse).toThrow('/app/web.dockerignore:3: pattern `![a`: a bracket is not closed');
    expect(parse).toThrow(expect.objectContaining({ code: 'invalid-ignore-pattern' }));
  });

  it('refuse ranges that run backwards', () => {
    expect(() => parseIgnoreRules('[z-a]')).toThrow('a range in brackets runs backwards');
  });

  it('know nothing but themselves in brackets', () => {
    const rules = parseIgnoreRules('a[*?]b\n\\d');
    expect(['a*b', 'a?b', 'axb', 'd', '1'].map((path) => rules.excludes(path))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('take their time in proportion to path and pattern, whatever these are', () => {
    const rules = parseIgnoreRules(`${'**/a*'.repeat(30)}b\n${'*a'.repeat(60)}b\n`);
    expect(rules.excludes('a'.repeat(5000))).toBe(false);
    expect(rules.excludes(`${'a/'.repeat(100)}a`)).toBe(false);
  });
});
