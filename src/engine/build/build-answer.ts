/** The answer to a build, read to its end: progress as it comes, then the image, or why there is none. */
import { EngineError } from '../engine-error.js';
import type { Answer } from '../http/answer.js';
import { hintFor } from '../http/hint.js';
import { jsonMessages } from '../stream/json-messages.js';
import { readBuildMessage } from './build-message.js';
import type { BuildProgress } from './build-progress.js';
import type { BuiltImage } from './build-request.js';
import { BuildkitProgress } from './buildkit-progress.js';
import { ClassicProgress } from './classic-progress.js';

/** @throws EngineError `engine-failure` in the builder's words; `engine-protocol`, `engine-connection-lost` */
export async function readBuild(
  answer: Answer,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuiltImage> {
  try {
    return await readMessages(answer, onProgress);
  } catch (error) {
    throw answer.explain(error);
  }
}

async function readMessages(
  answer: Answer,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuiltImage> {
  const buildkit = new BuildkitProgress();
  const classic = new ClassicProgress();
  const tell = (progress: Iterable<BuildProgress>) => {
    for (const one of progress) onProgress(one);
  };
  let image: BuiltImage | undefined;
  for await (const value of jsonMessages(answer.chunks())) {
    const message = readBuildMessage(value);
    switch (message.type) {
      case 'words':
        tell(classic.read(message.text));
        break;
      case 'trace':
        tell(buildkit.read(message.report));
        break;
      case 'status':
        tell([{ type: 'status', step: classic.step, ...message.status }]);
        break;
      case 'image':
        image = { id: message.id };
        break;
      case 'failure':
        tell(classic.end(message.words));
        throw failure(message.words, answer);
      case 'other':
        break;
      default:
        message satisfies never;
    }
  }
  tell(classic.end());
  if (!image) throw answer.unexpected('The build ended without an image');
  return image;
}

function failure(words: string, { asked, status }: Answer): EngineError {
  return new EngineError('engine-failure', words, asked, { status, hint: hintFor(words) });
}
