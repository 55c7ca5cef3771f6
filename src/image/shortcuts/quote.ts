/** Quoting for POSIX shells. */
import { inspect } from 'node:util';
import { DockerMapError } from '../../common/docker-map-error.js';

/**
 * One word of a shell's line that stands for exactly this text: as it is if no character in it means anything to a shell,
 * otherwise in single quotes. Numbers are written in digits.
 *
 * @throws DockerMapError `invalid-value`: neither a text nor a number, as programs without types may give
 */
export function quote(value: string | number): string {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new DockerMapError(
      'invalid-value',
      `A word of a command is a text or a number, not ${inspect(value)}`,
      {
        hint: 'See whether an argument is missing, or is a list.',
      },
    );
  }
  const text = String(value);
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}
