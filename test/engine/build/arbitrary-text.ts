/** Texts with all that has a meaning to a builder, a shell or a parser of JSON. */
import fastCheck from 'fast-check';

const pieces = fastCheck.oneof(
  fastCheck.constantFrom(
    ...[
      ' ',
      '  ',
      '\t',
      '\r',
      '"',
      "'",
      '\\',
      '\\\\',
      '`',
      '$',
      '${',
      '}',
      '$HOME',
      '#',
      '# x',
      '=',
      ':',
      '@',
    ],
    ...[
      '*',
      '?',
      '[',
      ']',
      '[a-z]',
      '{',
      '!',
      '&',
      '|',
      ';',
      '<',
      '<<EOF',
      '>',
      '(',
      ')',
      '~',
      '%',
      '^',
      ',',
      '.',
      '-',
      '--',
      '+',
    ],
    ...[
      'a',
      'B',
      '0',
      'é',
      'ß',
      '漢',
      '🚢',
      '\u00a0',
      '\u0085',
      '\u2028',
      '\ufeff',
      'EOF',
      '\\n',
      '\v',
      '\f',
      '\u007f',
      '\u001b',
    ],
  ),
  fastCheck.string({ unit: 'grapheme', maxLength: 3 }),
);

/** May be empty; without NUL. */
export const textOfLines = fastCheck
  .array(
    fastCheck.oneof({ weight: 5, arbitrary: pieces }, { weight: 1, arbitrary: fastCheck.constant('\n') }),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));

/** Of one line. */
export const textOfLine = textOfLines.map((text) => text.replaceAll('\n', ' '));

/** These are always among them: each was read wrongly by some builder, written in a simpler way. */
export const troublesome = [
  ' ',
  '\\',
  '"',
  "'",
  'it\'s "x"',
  '$HOME',
  '\ufeffx',
  '#',
  ' a ',
  'a\\',
  '<<EOF',
  '--x=y',
  '[a]*?',
  '\r',
];

/** Short enough for a file system. */
export const fileNames = fastCheck.uniqueArray(
  textOfLines.map((text) => text.replaceAll('/', '|')).filter((name) => !['', '.', '..'].includes(name)),
  { minLength: 12, maxLength: 12 },
);
