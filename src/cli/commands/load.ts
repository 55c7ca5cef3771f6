/** `load`: the images of an archive, as `save` and `docker save` write it. */
import { resolve } from 'node:path';
import { DockerMapError } from '../../common/docker-map-error.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { TransferProgress } from '../../engine/registry/transfer-progress.js';
import type { RunCommand } from '../command.js';
import { openInputFile, openPipedInput } from '../input-file.js';
import { jsonText } from '../output/json.js';
import { outcomeFields, resultOf } from '../tasks/outcome-fields.js';
import { runTasks } from '../tasks/run-tasks.js';
import type { Task } from '../tasks/task.js';
import { advanceTransfer, type TransferState, transferText } from '../tasks/transfer-text.js';
import { withEngine } from '../with-client.js';

export const loadCommand: RunCommand = async (invocation, io) => {
  const { options } = invocation;
  const { input = '-' } = options;
  const archive =
    input === '-'
      ? openPipedInput(io, 'Name the archive with -i FILE.')
      : await openInputFile(resolve(io.folder, input));
  try {
    return await withEngine(invocation, io, ({ engine }) => {
      const task: Task<readonly string[]> = {
        subject: input === '-' ? 'images of standard input' : `images of ${input}`,
        doing: 'loading',
        done: 'loaded',
        undone: 'the archive was not read to its end: images of it may be there',
        act: async (signal, tell) => {
          let state: TransferState = new Map();
          const onTransfer = (progress: TransferProgress) => {
            state = advanceTransfer(state, progress);
            tell(transferText(state));
          };
          return engine.images.load(archive, { signal, onTransfer }).catch((error: unknown) => {
            throw explained(error, task.subject);
          });
        },
        says: ({ length }) => `${length} ${length === 1 ? 'image' : 'images'}`,
      };
      return runTasks([[task]], io, { ...options, parallel: 1 }, ([outcome]) => {
        const images = resultOf(outcome) ?? [];
        const { status, milliseconds, failure } = outcomeFields(outcome, 'loaded');
        const json = { file: input, status, images, milliseconds, ...failure };
        io.stdout.write(options.json ? jsonText(json) : images.map((reference) => `${reference}\n`).join(''));
      });
    });
  } finally {
    archive.destroy();
  }
};

/** Engines say of what is no archive only which of its parts they have missed first. */
function explained(error: unknown, subject: string): unknown {
  if (!isEngineError(error, 'engine-failure')) return error;
  return new DockerMapError('load-failed', `The engine cannot load the ${subject}: ${error.words}`, {
    hint: 'It must be a whole archive of "save" or "docker save"; see that the engine has room for it.',
    cause: error,
  });
}
