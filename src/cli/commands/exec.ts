/** `exec`: one more process in a running container. What it writes goes on as it comes; its exit code is the answer. */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Engine } from '../../engine/engine.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import type { Invocation, Program, RunCommand } from '../command.js';
import type { CommandIo } from '../command-io.js';
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
  return withClient(invocation, io, async (client, engine) => {
    const container = await oneContainer(client, name);
    const declaration = { command, user, workingDirectory, environment };
    const id = await engine.containers.exec(container.name, declaration).catch((error: unknown) => {
      throw explained(error, container, program);
    });
    return carryOn(engine, id, container, io);
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

async function carryOn(engine: Engine, id: string, { name }: ContainerItem, io: CommandIo): Promise<number> {
  const abort = new AbortController();
  const release = io.onInterrupt(() => abort.abort());
  try {
    for await (const { stream, data } of engine.containers.startExec(id, { signal: abort.signal })) {
      if (!(await writeWhole(stream === 'stderr' ? io.stderr : io.stdout, data))) return ExitCode.done;
    }
  } catch (error) {
    if (!isEngineError(error, 'aborted')) throw error;
    io.stderr.write(`Interrupted: the command may go on in ${name}.\n`);
    return ExitCode.interrupted;
  } finally {
    release();
  }
  return exitCodeOf(await engine.containers.inspectExec(id), name);
}

function exitCodeOf({ exitCode }: { readonly exitCode: number | null }, name: string): number {
  if (exitCode !== null) return exitCode;
  throw new DockerMapError(
    'exec-lost',
    `The connection to the command in ${name} ended before the command did`,
    {
      hint: 'It may go on there; see with `docker top`.',
    },
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
