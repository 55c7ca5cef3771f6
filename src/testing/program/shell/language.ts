/** The language and its commands together. */
import { failed } from './command/command.js';
import type { ShellContext, ShellLanguage } from './context.js';
import { ShellExit } from './control.js';
import { executed } from './execute.js';
import { invoke } from './invoke.js';
import { parsedScript } from './parse.js';
import type { Steps } from './process.js';
import { ShellSyntaxError } from './syntax.js';

export const shellLanguage: ShellLanguage = { evaluate, invoke };

function* evaluate(script: string, context: ShellContext): Steps {
  try {
    return yield* executed(parsedScript(script), context);
  } catch (error) {
    if (!(error instanceof ShellSyntaxError)) throw error;
    throw new ShellExit(failed(context, `sh: syntax error: ${error.message}`, 2));
  }
}
