/** `cp`: files and folders out of a container, or into one. */
import { posix } from 'node:path';
import { DockerMapError } from '../../common/docker-map-error.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import type { Program, RunCommand } from '../command.js';
import { copyIn, isNoContainer } from '../copy/copy-in.js';
import { type Copying, copyOut } from '../copy/copy-out.js';
import { type CopyRequest, copyRequest } from '../copy/copy-request.js';
import { oneContainer, shortName } from '../named-containers.js';
import { jsonText } from '../output/json.js';
import { formatSize } from '../output/size.js';
import { type Transferred, transferredText } from '../output/transferred.js';
import { refuseArchive } from '../output/write-whole.js';
import { outcomeFields, resultOf } from '../tasks/outcome-fields.js';
import { runTasks } from '../tasks/run-tasks.js';
import type { Task } from '../tasks/task.js';
import { withClient } from '../with-client.js';

export const cpCommand: RunCommand = async (invocation, io) => {
  const request = copyRequest(invocation);
  const { direction, inside, local, name } = request;
  const isOut = direction === 'out';
  const { options } = invocation;
  if (isOut && local === '-')
    refuseArchive(
      io.stdout,
      options.json,
      'Name a folder, or send the archive to another program: `... | tar -t`.',
    );
  return withClient(invocation, io, async (client, engine) => {
    const item = await oneContainer(client, name);
    const container = item.name;
    const there = `${container}:${inside}`;
    const task: Task<Transferred> = {
      subject: isOut
        ? `${there} to ${local === '-' ? 'standard output' : local}`
        : `${local === '-' ? 'standard input' : local} to ${there}`,
      doing: 'copying',
      done: 'copied',
      undone: isOut ? `${local} was not written to its end` : `${there} may have a part of it`,
      act: async (signal, tell) => {
        let bytes = 0;
        const onBytes = (count: number) => {
          bytes = count;
          tell(formatSize(bytes));
        };
        const copying: Copying = { engine, container, request, io, signal, onBytes };
        try {
          const isWhole = await (isOut ? copyOut(copying) : copyIn(copying).then(() => true));
          return { bytes, isWhole };
        } catch (cause) {
          throw explained(cause, item, request, invocation.program);
        }
      },
      says: transferredText,
    };
    return runTasks([[task]], io, { ...options, parallel: 1 }, ([outcome]) => {
      if (!options.json) return;
      const { status, milliseconds, failure } = outcomeFields(outcome, 'copied');
      const [source, target] = isOut ? [there, local] : [local, there];
      const bytes = resultOf(outcome)?.bytes ?? null;
      io.stdout.write(jsonText({ source, target, status, bytes, milliseconds, ...failure }));
    });
  });
};

/** Engines say "not found" of containers, and of paths in them. */
function explained(
  error: unknown,
  item: ContainerItem,
  { inside, direction }: CopyRequest,
  program: Program,
): unknown {
  if (isNoContainer(error)) {
    const hint = `\`${program} create ${shortName(item)}\` creates it.`;
    return new DockerMapError('not-created', `${item.name} is not created`, { hint, cause: error });
  }
  if (!isEngineError(error, 'not-found')) return error;
  const path = direction === 'out' ? inside : posix.dirname(inside);
  return new DockerMapError('not-found', `There is no ${path} in ${item.name}`, {
    hint: `\`${program} exec ${shortName(item)} -- ls ${posix.dirname(path)}\` shows what there is, if it runs.`,
    cause: error,
  });
}
