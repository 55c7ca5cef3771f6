/** The command line: words in, exit code out. Nothing that a command needs is imported before it is asked for. */
import { METADATA_COMMAND, pluginMetadata, readPluginCall } from './arguments/docker-plugin.js';
import { parseCommandLine } from './arguments/parse.js';
import type { Program } from './command.js';
import type { CommandIo } from './command-io.js';
import { ExitCode } from './exit-code.js';
import { styleFor } from './output/style.js';
import { packageVersion } from './package-version.js';
import { processIo } from './process-io.js';

/** `words` are those after the program's name. Never throws: errors are told on `io.stderr`. */
export function main(words: readonly string[], io: CommandIo = processIo()): Promise<number> {
  return tellingErrors(words, io, async () => {
    if (words[0] === METADATA_COMMAND) {
      io.stdout.write(pluginMetadata(await packageVersion()));
      return ExitCode.done;
    }
    const call = readPluginCall(words, io.environment);
    if (call === null) return dispatch(words, 'docker-map', io);
    const calledIo = { ...io, environment: { ...io.environment, ...call.environment } };
    return tellingErrors(call.words, calledIo, () => dispatch(call.words, 'docker map', calledIo));
  });
}

async function tellingErrors(
  words: readonly string[],
  io: CommandIo,
  act: () => Promise<number>,
): Promise<number> {
  try {
    return await act();
  } catch (error) {
    const { errorText, exitCodeOf } = await import('./report-error.js');
    const style = styleFor(io.stderr, io.environment, words.includes('--no-color'));
    io.stderr.write(errorText(error, style, (io.environment['DOCKER_MAP_DEBUG'] ?? '') !== ''));
    return exitCodeOf(error);
  }
}

async function dispatch(words: readonly string[], program: Program, io: CommandIo): Promise<number> {
  const parsed = parseCommandLine(words, program);
  if (parsed.kind === 'help') {
    const { commandHelp, programHelp } = await import('./help/help.js');
    io.stdout.write(parsed.command === null ? programHelp(program) : commandHelp(parsed.command, program));
    return ExitCode.done;
  }
  const run = await parsed.command.load();
  return await run(parsed.invocation, io);
}
