/** `push`: images of the map to their registries, with the logins of the Docker CLI. */

import type { DockerClientWrapper } from '../../client/docker-client-wrapper.js';
import { DockerMapError } from '../../common/docker-map-error.js';
import type { PushedImage } from '../../engine/endpoint/image-transfer.js';
import type { Engine } from '../../engine/engine.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { Program, RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { imagesOf } from '../named-images.js';
import { jsonText } from '../output/json.js';
import { outcomeFields, resultOf } from '../tasks/outcome-fields.js';
import { runTasks } from '../tasks/run-tasks.js';
import type { Task, TaskOutcome } from '../tasks/task.js';
import { advanceTransfer, type TransferState, transferText } from '../tasks/transfer-text.js';
import { withClient } from '../with-client.js';

/** Engines push several layers of each image at the same time. */
const PARALLEL = 4;

export const pushCommand: RunCommand = (invocation, io) => {
  const { words, literalWords, options, program } = invocation;
  const names = [...words, ...literalWords];
  return withClient(invocation, io, async (client, _engine, wrapper) => {
    const images = await imagesOf(client, names, options.instances);
    // What others have made is pushed only where it is named.
    const meant = names.length === 0 ? images.filter(({ build }) => build !== undefined) : images;
    const ended = (outcomes: readonly TaskOutcome<PushedImage>[]) => {
      if (options.json)
        io.stdout.write(jsonText(meant.map(({ reference }, index) => pushedRow(reference, outcomes[index]))));
    };
    if (meant.length === 0) {
      ended([]);
      if (!options.quiet) io.stderr.write(NOTHING);
      return ExitCode.done;
    }
    const tasks = meant.map(({ reference }) => pushTask(reference, wrapper, program));
    return runTasks([tasks], io, { ...options, parallel: options.parallel ?? PARALLEL }, ended);
  });
};

function pushedRow(image: string, outcome: TaskOutcome<PushedImage> | undefined): object {
  const { status, milliseconds, failure } = outcomeFields(outcome, 'pushed');
  const { digest = null, size = null } = resultOf(outcome) ?? {};
  return { image, status, digest, size, milliseconds, ...failure };
}

const NOTHING =
  'Nothing to push: no configuration says how its image is built. Name the images to be pushed.\n';

function pushTask(reference: string, wrapper: DockerClientWrapper, program: Program): Task<PushedImage> {
  return {
    ...{ subject: `image ${reference}`, doing: 'pushing', done: '↑ pushed' },
    undone: `${reference} was not pushed`,
    says: ({ digest }) => digest ?? '',
    act: async (signal, tell) => {
      let state: TransferState = new Map();
      const onTransfer = (progress: Parameters<typeof advanceTransfer>[1]) => {
        state = advanceTransfer(state, progress);
        tell(transferText(state));
      };
      try {
        return await wrapper.push(reference, { signal, onTransfer });
      } catch (error) {
        throw await explained(error, reference, wrapper.engine, program);
      }
    },
  };
}

/** An engine says of what it has not itself nearly the same as a registry of what that has not. */
async function explained(
  error: unknown,
  reference: string,
  engine: Engine,
  program: Program,
): Promise<unknown> {
  if (!isEngineError(error, 'image-unknown') && !isEngineError(error, 'not-found')) return error;
  const isThere = await engine.images.inspect(reference).then(
    () => true,
    () => false,
  );
  if (isThere) return error;
  return new DockerMapError('image-missing', `There is no image ${reference} on the engine`, {
    hint: `Build it first: \`${program} build\`.`,
    cause: error,
  });
}
