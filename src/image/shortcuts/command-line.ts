/** Builds one command's line: the shortcuts are made with it, and other commands can be. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { quote } from './quote.js';

/** `true`: the option alone; `false`, `null` and `undefined`: left out; otherwise the option's value, quoted where needed. */
export type ShellOption = string | number | boolean | null | undefined;

/** Options by their names as they are written (`-v`, `--long-opt`), or with underscores (`_v`, `__long_opt`). */
export type ShellOptions = { readonly [name: `-${string}` | `_${string}`]: ShellOption };

/**
 * A command with its options, in their order, and then its arguments: `commandLine('tar', ['src'], { '-cf': 'a b.tar', _v: true
 * })` is `tar -cf 'a b.tar' -v src`. The command itself is written as given.
 *
 * @throws DockerMapError `invalid-value`: an option's name begins neither with `-` nor with `_`.
 */
export function commandLine(
  command: string,
  words: readonly (string | number)[],
  options: ShellOptions = {},
): string {
  const written = Object.entries(options).flatMap(([name, value]) => optionWords(name, value));
  return [command, ...written, ...words.map(quote)].join(' ');
}

function optionWords(name: string, value: ShellOption): readonly string[] {
  if (value === undefined || value === null || value === false) return [];
  const written = name.startsWith('_') ? name.replaceAll('_', '-') : name;
  if (!written.startsWith('-')) {
    throw new DockerMapError('invalid-value', `\`${name}\` is no name of a command's option.`, {
      hint: `Write it as in a shell: \`-${name}\` or \`--${name}\`.`,
    });
  }
  return value === true ? [written] : [written, quote(value)];
}
