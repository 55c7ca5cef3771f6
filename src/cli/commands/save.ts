/** `save`: images as an archive, as `docker save` writes it. */
import { resolve } from 'node:path';
import { saveImage } from '../../client/wrapper/image-files.js';
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Engine } from '../../engine/engine.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { Invocation, Program, RunCommand } from '../command.js';
import type { OutputStream } from '../command-io.js';
import { type MeantImage, meantImages } from '../named-images.js';
import { jsonText } from '../output/json.js';
import { formatSize } from '../output/size.js';
import { type Transferred, transferredText } from '../output/transferred.js';
import { refuseArchive, writeWhole } from '../output/write-whole.js';
import { outcomeFields, resultOf } from '../tasks/outcome-fields.js';
import { runTasks } from '../tasks/run-tasks.js';
import type { Task } from '../tasks/task.js';
import { UsageError } from '../usage-error.js';
import { withClientOfAnyMap } from '../with-client.js';

export const saveCommand: RunCommand = async (invocation, io) => {
  const names = namesOf(invocation);
  const { options, program } = invocation;
  const { output = '-' } = options;
  if (output === '-')
    refuseArchive(
      io.stdout,
      options.json,
      'Name a file with -o FILE, or send the archive to another program.',
    );
  return withClientOfAnyMap(invocation, io, async (client, engine) => {
    const images = meantImages(await client.landscapes(), names);
    for (const image of images) await refuseMissing(image, engine, program);
    const references = images.map(({ reference }) => reference);
    const task: Task<Transferred> = {
      subject: references.length === 1 ? `image ${references[0]}` : `${references.length} images`,
      doing: 'saving',
      done: 'saved',
      undone: `${output === '-' ? 'the archive' : output} was not written to its end`,
      act: async (signal, tell) => {
        let bytes = 0;
        const onBytes = (count: number) => {
          bytes = count;
          tell(formatSize(bytes));
        };
        if (output === '-') {
          const isWhole = await stream(engine.images.save(references, { signal }), io.stdout, onBytes);
          return { bytes, isWhole };
        }
        await saveImage(engine, references, resolve(io.folder, output), { signal, onBytes });
        return { bytes, isWhole: true };
      },
      says: transferredText,
    };
    return runTasks([[task]], io, { ...options, parallel: 1 }, ([outcome]) => {
      if (!options.json) return;
      const { status, milliseconds, failure } = outcomeFields(outcome, 'saved');
      const bytes = resultOf(outcome)?.bytes ?? null;
      io.stdout.write(
        jsonText({ images: references, file: output, status, bytes, milliseconds, ...failure }),
      );
    });
  });
};

function namesOf({ program, words, literalWords }: Invocation): readonly string[] {
  const names = [...words, ...literalWords];
  if (names.length > 0) return names;
  throw new UsageError('"save" was given no name', `Write \`${program} save NAME -o FILE\`.`);
}

/** An engine that is asked for several says only in the middle of the archive that it has not one of them. */
async function refuseMissing(
  { reference, noName }: MeantImage,
  engine: Engine,
  program: Program,
): Promise<void> {
  try {
    await engine.images.inspect(reference);
  } catch (cause) {
    if (!isEngineError(cause, 'not-found')) throw cause;
    const near = noName?.hint?.startsWith('Did you mean') === true ? noName.hint : undefined;
    const hint = noName
      ? (near ?? `It is no name of the map either; \`${program} ps\` shows those there are.`)
      : `\`${program} build\` or \`${program} pull\` brings it there.`;
    throw new DockerMapError('image-missing', `There is no image ${reference} on the engine`, {
      hint,
      cause,
    });
  }
}

/** Ends early, and without an error, where the reader leaves: `false` then. */
async function stream(
  archive: AsyncIterable<Uint8Array>,
  stdout: OutputStream,
  onBytes: (bytes: number) => void,
): Promise<boolean> {
  let bytes = 0;
  for await (const piece of archive) {
    if (!(await writeWhole(stdout, piece))) return false;
    bytes += piece.length;
    onBytes(bytes);
  }
  return true;
}
