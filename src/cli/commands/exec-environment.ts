/** Environment variables of the option `--env`, as engines take them. Values are never named in errors. */
import type { Environment } from '../command-io.js';
import { UsageError } from '../usage-error.js';

/** A name without a value takes that of `own`, and is left out where there is none, as the Docker CLI does it. */
export function environmentOf(given: readonly string[], own: Environment): readonly string[] {
  return given.flatMap((text) => {
    const end = text.indexOf('=');
    if (end === 0) throw new UsageError('--env takes NAME=VALUE or NAME; a name is missing before "="');
    if (end > 0) return [text];
    const value = own[text];
    return value === undefined ? [] : [`${text}=${value}`];
  });
}
