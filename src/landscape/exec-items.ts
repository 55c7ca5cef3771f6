/** `exec_commands`, as an engine runs them. Manual, section 3.7.1, "Post-start commands". */
import type { ExecItem } from './landscape.js';
import { splitCommandLine } from './options/command-line.js';
import { OptionValueError } from './options/option.js';
import type { ConfigurationScope } from './scope.js';
import { containerUser } from './user.js';

/** In the order of declaration. A command without a user runs as that of the configuration, where it has one. */
export function execItems({ configuration, report }: ConfigurationScope): readonly ExecItem[] {
  const { execCommands } = configuration;
  if (execCommands.length === 0) return none;
  const ownUser = configuration.user && containerUser(configuration.user);
  return execCommands.flatMap(({ command, policy, user = ownUser }): readonly ExecItem[] => {
    const words = typeof command === 'string' ? wordsOf(command) : command;
    if (words instanceof OptionValueError || words.length === 0) {
      const fault = words instanceof OptionValueError ? words.message : 'has no words';
      report('exec_commands', {
        code: 'invalid-value',
        message: `the command '${String(command)}' ${fault}`,
      });
      return [];
    }
    return [{ command: words, policy, ...(user !== undefined && { user }) }];
  });
}

const none: readonly ExecItem[] = [];

function wordsOf(line: string): readonly string[] | OptionValueError {
  try {
    return splitCommandLine(line);
  } catch (error) {
    if (error instanceof OptionValueError) return error;
    throw error;
  }
}
