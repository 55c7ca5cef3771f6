/** Images on their way: pulled, pushed, loaded. All tell how they get on. */
import { buffer } from 'node:stream/consumers';
import { failure, type ProgressMessage, pullProgress, pushProgress } from '../answers/image-progress.js';
import type { ApiAnswer } from '../http/api-answer.js';
import type { ApiRequest } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { isNewer } from '../rules/engine-words.js';
import { checkedReference, taggedName } from '../rules/images/image-reference.js';
import { loadImages } from '../rules/images/load-images.js';
import { pullImage, pushImage } from '../rules/images/pull-image.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import { tarFiles } from './tar-files.js';

export const imageTransferRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/images/create', handle: pull },
  { method: 'POST', pattern: '/images/load', handle: load },
  { method: 'POST', pattern: '/images/{name...}/push', handle: push },
];

function pull({ query }: ApiRequest, state: EngineState): ApiAnswer {
  const repository = query.get('fromImage') ?? '';
  if (repository === '') throw new Refusal(400, 'simulated engine: only images of a registry can be created');
  const tag = query.get('tag') ?? '';
  const pulled = pullImage(state, repository, tag);
  const reference = checkedReference(
    state,
    `${repository}${tag.includes(':') ? '@' : ':'}${tag || 'latest'}`,
  );
  const name = tag.includes(':') ? `${reference.repository}@${tag}` : taggedName(reference);
  return progress(pullProgress(pulled, name));
}

function push({ parameters, query, message }: ApiRequest, state: EngineState): ApiAnswer {
  if (message.headers['x-registry-auth'] === undefined && !isNewer(state))
    throw new Refusal(400, 'Bad parameters and missing X-Registry-Auth: EOF');
  const tag = query.get('tag') ?? '';
  const repository = parameters['name'] ?? '';
  const name = taggedName(checkedReference(state, tag === '' ? repository : `${repository}:${tag}`));
  return progress(pushProgress(pushImage(state, name), name));
}

async function load({ message }: ApiRequest, state: EngineState): Promise<ApiAnswer> {
  try {
    const loaded = loadImages(state, tarFiles(await buffer(message)));
    return progress(
      loaded.map((name) => ({ stream: `Loaded image${name.startsWith('sha256:') ? ' ID' : ''}: ${name}\n` })),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const prefix = isNewer(state) ? '' : 'Error processing tar file(exit status 1): ';
    return progress([failure(`${prefix}${error.message}`)]);
  }
}

export function progress(messages: readonly ProgressMessage[]): ApiAnswer {
  return {
    kind: 'stream',
    status: 200,
    contentType: 'application/json',
    open(channel) {
      for (const message of messages) channel.write(`${JSON.stringify(message)}\r\n`);
      channel.end();
    },
  };
}
