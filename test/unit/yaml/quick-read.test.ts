/** The quick reader says what the slow one says, or nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseYaml } from '../../../src/yaml/parse.js';
import { quickRead } from '../../../src/yaml/quick-read.js';
import { Source } from '../../../src/yaml/source.js';

function expectSame(text: string): void {
  const quick = quickRead(text);
  if (quick === undefined) return;
  const { content, problems, warnings } = parseYaml(new Source(text, 'map.yaml'), {});
  expect({ content: quick, problems: [], warnings: [] }).toEqual({ content, problems, warnings });
}

describe('what is common in maps is read', () => {
  test.each([
    ['words', 'name: main\nweb:\n  image: nginx:1.25\n  user: "1000"\n'],
    ['numbers', 'web: {exposes: {80: 8080, 443: -1}, size: 1.5}'],
    ['nothing', 'web:\napp: ~\nhost: null'],
    ['truth', 'set_hostname: false\na: True'],
    ['lists', "uses:\n- a\n- b: ro\n- [c, rw]\n- 'd'\nbinds: [a, b]"],
    [
      'what only looks like a number',
      'a: 8080:80\nb: nginx:1.25\nc: 10.0.0.1\nd: 30s\ne: 5432/tcp\nf: 2026-11',
    ],
    ['words of YAML 1.1 in quotes', 'a: "yes"\nb: \'0644\'\nc: "22:22"'],
    ['what is no variable', 'a: $HOME\nb: "{x}"'],
    ['block scalars', 'a: |\n  one\n   two\n\nb: >-\n  one\n  two\n'],
    ['comments', '# first\na: b # second\n\n# third\n'],
    ['Windows line ends', 'a: b\r\nc:\r\n  - d\r\n'],
    ['other scripts', 'name: größe\nicon: 🐳\n'],
    ['long texts', `a: ${'x'.repeat(5000)}\n`],
  ])('%s', (_, text) => {
    expect(quickRead(text)).toBeDefined();
    expectSame(text);
  });
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the syntax that is tested
describe('what may be read differently, or is wrong, is left to the slow reader', () => {
  test.each([
    ['nothing at all', ''],
    ['no mapping', '- a'],
    ['an anchor and an alias', 'a: &x {b: c}\nd: *x'],
    ['a tag', 'a: !path ~/x'],
    ['a merge key', 'a: {<<: {b: c}}'],
    ['a directive', '%YAML 1.1\n---\na: yes'],
    ['several documents', 'a: b\n---\nc: d'],
    ['octal', 'mode: 0644'],
    ['new octal', 'mode: 0o17'],
    ['hexadecimal', 'mode: 0x1f'],
    ['an exponent', 'a: 1e3'],
    ['a sign', 'a: +1'],
    ['infinity', 'a: .inf'],
    ['more digits than a number has', 'a: 12345678901234567890'],
    ['a number that is not written as it reads, as a key', '1.0: a'],
    ['nothing as a key', '~: a'],
    ['truth as a key', 'true: a'],
    ['a list as a key', '[a]: b'],
    ['a complex key', '? a\n: b'],
    ['a key given twice', 'a: b\na: c'],
    ['a key given twice in two ways', '80: b\n"80": c'],
    ['a tab', 'a:\tb'],
    ['a byte order mark', '\uFEFFa: b'],
    ['a single carriage return', 'a: b\rc: d'],
    ['a variable', 'a: ${B}'],
    ['a variable, quoted', 'a: "x${B:-c}"'],
    ['a file that says whether it has variables', 'interpolate: false\na: b'],
    ['a word of YAML 1.1 for true', 'a: yes'],
    ['a word of YAML 1.1 for false', 'a: {b: Off}'],
    ['sixties', 'a: [22:22]'],
    ['binary', 'a: 0b101'],
    ['a number with underscores', 'a: 1_000'],
    ['a date', 'a: 2026-11-21'],
    ['half a pair', 'a: \ud83d'],
    ['more behind an item', 'm:\n- ""q": 1'],
    ['an indented top level', '  a: b\nc: d'],
    ['no end of a quoted text', 'a: "b'],
  ])('%s', (_, text) => {
    expect(quickRead(text)).toBeUndefined();
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'yes',
    'on',
    '~',
    'n',
    '${A}',
    '$${A}',
    '1_000',
    '2026-11-21',
    '12:30:45.5',
    '08',
    'interpolate',
    'null',
    '0644',
    '22:22',
    '1e3',
    '1.0',
    '-',
    '#',
    'a: b',
    "it's",
    '"',
    '<<',
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the same
const value = fc.oneof(word, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
const { mapping } = fc.letrec<{ mapping: unknown; node: unknown }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, value, fc.array(tie('node'), { maxLength: 4 }), tie('mapping')),
  mapping: fc.dictionary(word, tie('node'), { maxKeys: 5 }),
}));
const spelling = fc.record({
  lineWidth: fc.constantFrom(0, 20, 80),
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_SINGLE' as const,
    'QUOTE_DOUBLE' as const,
    'BLOCK_LITERAL' as const,
    'BLOCK_FOLDED' as const,
  ),
});

test('any content, in any spelling', () => {
  fc.assert(
    fc.property(mapping, spelling, (content, options) => {
      expectSame(stringify(content, { ...options, aliasDuplicateObjects: false }));
    }),
    { numRuns: 500 },
  );
});
