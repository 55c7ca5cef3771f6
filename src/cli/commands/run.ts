/** `run`: a script or a command in a container of its own. What it writes goes on as it comes; its exit code is the answer. */
import { resolve } from 'node:path';
import type { ScriptOptions, ScriptResult } from '../../client/script/script-options.js';
import { DockerMapError } from '../../common/docker-map-error.js';
import { RunError } from '../../run/run-error.js';
import type { Invocation, RunCommand } from '../command.js';
import type { CommandIo } from '../command-io.js';
import { ExitCode } from '../exit-code.js';
import { styleFor } from '../output/style.js';
import { PlainProgress } from '../progress/plain-progress.js';
import { failureReport } from '../progress/report.js';
import { UsageError } from '../usage-error.js';
import { withClient } from '../with-client.js';

export const runCommand: RunCommand = async (invocation, io) => {
  const name = nameOf(invocation);
  return withClient(invocation, io, async (client) => {
    const abort = new AbortController();
    const release = io.onInterrupt(() => {
      if (abort.signal.aborted) io.leave(ExitCode.interrupted);
      else io.stderr.write(STOPPING);
      abort.abort();
    });
    try {
      return exitCodeOf(await client.runScript(name, scriptOptions(invocation, io, abort.signal)));
    } catch (error) {
      if (error instanceof RunError) return failed(error, invocation, io);
      if (!isInterruption(error)) throw error;
      io.stderr.write(`${error.message}\n`);
      return ExitCode.interrupted;
    } finally {
      release();
    }
  });
};

const STOPPING = 'Interrupted: stopping the script; press Ctrl-C again to leave at once.\n';

function isInterruption(error: unknown): error is DockerMapError {
  return error instanceof DockerMapError && ['aborted', 'script-interrupted'].includes(error.code);
}

function nameOf({ program, words }: Invocation): string {
  const [name, ...more] = words;
  if (name !== undefined && more.length === 0) return name;
  throw new UsageError(
    name === undefined ? '"run" was given no name' : '"run" takes one name; a command stands after --',
    `Write \`${program} run ${name ?? 'NAME'}${more.length > 0 ? ` -- ${more.join(' ')}` : ' -- COMMAND'}\`.`,
  );
}

/** Steps are told in plain lines: a live display would be written over by the script. */
function scriptOptions(
  { literalWords, options }: Invocation,
  io: CommandIo,
  signal: AbortSignal,
): ScriptOptions {
  const progress = new PlainProgress(io.stderr, styleFor(io.stderr, io.environment, options.noColor));
  return {
    scriptPath: options.script === undefined ? undefined : resolve(io.folder, options.script),
    entrypoint: options.entrypoint,
    commandFormat: literalWords.length > 0 ? literalWords : undefined,
    removeExistingBefore: options.replaceExisting,
    removeCreatedAfter: !options.keep,
    waitTimeout: options.timeout,
    // It has been printed by then.
    tail: 0,
    signal,
    ...(options.quiet ? {} : { onEvent: (event) => progress.show(event) }),
    onOutput: ({ stream, data }) => (stream === 'stderr' ? io.stderr : io.stdout).write(data),
  };
}

/** That of the first that did not succeed. */
function exitCodeOf(result: ScriptResult): number {
  const outcomes = Object.values(result);
  for (const outcome of outcomes) {
    if ('error' in outcome) {
      throw new DockerMapError('script-timeout', outcome.error, {
        hint: 'The container is left as it is; --replace-existing removes it, --timeout allows more time.',
      });
    }
  }
  return (
    outcomes.map((outcome) => ('exitCode' in outcome ? outcome.exitCode : 0)).find((code) => code !== 0) ?? 0
  );
}

function failed({ result }: RunError, { options }: Invocation, io: CommandIo): ExitCode {
  const style = styleFor(io.stderr, io.environment, options.noColor);
  io.stderr.write(failureReport(result, style, options.quiet));
  return result.interrupted ? ExitCode.interrupted : ExitCode.failed;
}
