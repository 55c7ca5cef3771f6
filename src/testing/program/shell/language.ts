/** The language and its commands together. */
import { failed } from './command/command.js';
import type { ShellContext, ShellLanguage } from './context.js';
import { ShellExit } from './control.js';
import { executed } from './execute.js';
import { invoke } from './invoke.js';
import { parsedScript } from './parse.js';
import type { Steps } from './process.js';
import { NotSimulated, ShellSyntaxError } from './syntax.js';

export const shellLanguage: ShellLanguage = { evaluate, invoke, isWhole };

function* evaluate(script: string, context: ShellContext): Steps {
  try {
    return yield* executed(parsedScript(script), context);
  } catch (error) {
    if (error instanceof NotSimulated)
      throw new ShellExit(failed(context, `simulated shell: ${error.message}`, 2));
    if (!(error instanceof ShellSyntaxError)) throw error;
    throw new ShellExit(failed(context, `sh: syntax error: ${error.message}`, 2));
  }
}

function isWhole(script: string): boolean {
  try {
    parsedScript(script);
  } catch (error) {
    if (error instanceof ShellSyntaxError) return !/end of file|unterminated/.test(error.message);
    if (!(error instanceof NotSimulated)) throw error;
  }
  return true;
}
