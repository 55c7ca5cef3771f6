/** A command of the small shell. */
import type { ShellContext } from '../context.js';
import type { Steps } from '../process.js';

/** Gives its exit code, at once or after a while. */
export type ShellCommand = (parameters: readonly string[], context: ShellContext) => number | Steps;

export type ShellCommands = Readonly<Record<string, ShellCommand>>;

/** Says what is wrong, as `name: words`. @returns 1 */
export function failed(context: ShellContext, words: string, code = 1): number {
  context.write.stderr(`${words}\n`);
  return code;
}
