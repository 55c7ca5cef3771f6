/**
 * `exec`: one more process in a running container. What it writes goes on as it comes, what is typed or piped goes to it,
 * and its exit code is the answer.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { TerminalSize } from '../../engine/endpoint/execs.js';
import type { Engine } from '../../engine/engine.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import type { Invocation, Program, RunCommand } from '../command.js';
import type { CommandIo, InputStream } from '../command-io.js';
import { exitCodeOf } from '../exec/exit-code-of.js';
import { followSize, sizeOf } from '../exec/follow-size.js';
import { keptInput } from '../exec/kept-input.js';
import { inRawMode } from '../exec/raw-mode.js';
import { wantsTerminal } from '../exec/wants-terminal.js';
import { ExitCode } from '../exit-code.js';
import { oneContainer, shortName } from '../named-containers.js';
import { writeWhole } from '../output/write-whole.js';
import { UsageError } from '../usage-error.js';
import { withClient } from '../with-client.js';
import { environmentOf } from './exec-environment.js';

export const execCommand: RunCommand = async (invocation, io) => {
  const { name, command } = execRequest(invocation);
  const { program, options } = invocation;
  const { user, workdir: workingDirectory } = options;
  const environment = environmentOf(options.environment, io.environment);
  const input = io.openInput();
  const terminal = wantsTerminal(options, input, io.stdout);
  const size = terminal ? sizeOf(io.stdout) : undefined;
  return withClient(invocation, io, async (client, engine) => {
    const container = await oneContainer(client, name);
    const declaration = { command, user, workingDirectory, environment, terminal, size, input: true };
    const id = await engine.containers.exec(container.name, declaration).catch((error: unknown) => {
      throw explained(error, container, program);
    });
    return carryOn(engine, { id, container: container.name, input, terminal }, io);
  });
};

/** Throws {@link UsageError} where there is not one name before `--`, and a command after it. */
export function execRequest({
  program,
  words,
  literalWords,
}: Pick<Invocation, 'program' | 'words' | 'literalWords'>): {
  readonly name: string;
  readonly command: readonly string[];
} {
  const [name, ...more] = words;
  if (name !== undefined && more.length === 0 && literalWords.length > 0) {
    return { name, command: literalWords };
  }
  throw new UsageError(
    name === undefined ? '"exec" was given no name' : '"exec" takes one name, then -- and a command',
    `Write \`${program} exec ${name ?? 'NAME'} -- ${more.length > 0 ? more.join(' ') : 'COMMAND'}\`.`,
  );
}

interface Execution {
  readonly id: string;
  /** Name of the container. */
  readonly container: string;
  readonly input: InputStream;
  /** It has one, which is ours as long as it runs. */
  readonly terminal: boolean;
}

async function carryOn(engine: Engine, execution: Execution, io: CommandIo): Promise<number> {
  const { id, container, input, terminal } = execution;
  const abort = new AbortController();
  const release = io.onInterrupt(() => abort.abort());
  const pass = () => passOn(engine, execution, io, abort.signal);
  try {
    if (!(await (terminal ? inRawMode(input, pass) : pass()))) return ExitCode.done;
  } catch (error) {
    if (!isEngineError(error, 'aborted') || !abort.signal.aborted) throw error;
    io.stderr.write(`Interrupted: the command may go on in ${container}.\n`);
    return ExitCode.interrupted;
  } finally {
    input.destroy?.();
    release();
  }
  const exitCode = await exitCodeOf(engine.containers, id);
  if (exitCode === null) throw lost(container);
  return exitCode;
}

/** Until the command ends. `false`: whoever read its output has left before. */
async function passOn(
  { containers }: Engine,
  { id, input, terminal }: Execution,
  { stdout, stderr }: CommandIo,
  signal: AbortSignal,
): Promise<boolean> {
  const resize = (size: TerminalSize, end: AbortSignal) => containers.resizeExec(id, size, { signal: end });
  const follower = terminal ? followSize(stdout, resize) : undefined;
  try {
    const options = { signal, terminal, input: keptInput(input) };
    for await (const { stream, data } of containers.startExec(id, options)) {
      follower?.hasWritten();
      if (!(await writeWhole(stream === 'stderr' ? stderr : stdout, data))) return false;
    }
    return true;
  } finally {
    follower?.end();
  }
}

function lost(container: string): DockerMapError {
  return new DockerMapError(
    'exec-lost',
    `The connection to the command in ${container} ended before the command did`,
    { hint: 'It may go on there; see with `docker top`.' },
  );
}

function explained(error: unknown, container: ContainerItem, program: Program): unknown {
  const hint = `\`${program} up ${shortName(container)}\` starts it.`;
  if (isEngineError(error, 'not-found')) {
    return new DockerMapError('not-created', `${container.name} is not created`, { hint, cause: error });
  }
  if (isEngineError(error, 'conflict') && / is paused\b/.test(error.message)) {
    const goesOn = `\`docker unpause ${container.name}\` lets it go on.`;
    return new DockerMapError('paused', `${container.name} is paused`, { hint: goesOn, cause: error });
  }
  if (isEngineError(error, 'conflict')) {
    return new DockerMapError('not-running', `${container.name} is not running`, { hint, cause: error });
  }
  return error;
}
