/** `echo` and `printf`, as far as scripts of tests use them. */
import type { ShellCommands } from './command.js';

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  e: '\x1b',
  '\\': '\\',
};

export const echoCommands: ShellCommands = {
  echo(parameters, { write }) {
    const first = parameters.findIndex((parameter) => !/^-[neE]+$/.test(parameter));
    const options = parameters.slice(0, first < 0 ? undefined : first).join('');
    const text = (first < 0 ? [] : parameters.slice(first)).join(' ');
    write.stdout((options.includes('e') ? unescaped(text) : text) + (options.includes('n') ? '' : '\n'));
    return 0;
  },
  printf([format = '', ...values], { write }) {
    const width = format.match(/%[-\d.]*[sdib]/g)?.length ?? 0;
    const rounds = width === 0 ? 1 : Math.max(1, Math.ceil(values.length / width));
    for (let round = 0; round < rounds; round++)
      write.stdout(formatted(format, values.slice(round * width, (round + 1) * width)));
    return 0;
  },
};

function formatted(format: string, values: readonly string[]): string {
  const rest = [...values];
  return unescaped(format).replace(/%(?:%|(-?)(\d*)(?:\.\d+)?([sdib]))/g, (whole, left, width, kind) => {
    if (whole === '%%') return '%';
    const value = rest.shift() ?? (kind === 's' || kind === 'b' ? '' : '0');
    const text = kind === 'b' ? unescaped(value) : value;
    return left === '-' ? text.padEnd(Number(width)) : text.padStart(Number(width));
  });
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (whole, letter: string) => ESCAPES[letter] ?? whole);
}
