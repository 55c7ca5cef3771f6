/** Images on their way: pulled, pushed, loaded, built. All tell how they get on. */
import { buffer } from 'node:stream/consumers';
import { isFields, labelsAt } from '../../engine/answer/read.js';
import { failure, type ProgressMessage, pullProgress, pushProgress } from '../answers/image-progress.js';
import type { ApiAnswer } from '../http/api-answer.js';
import { type ApiRequest, flagIn } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { isNewer } from '../rules/engine-words.js';
import { type BuildRequest, buildImage, buildInstructions } from '../rules/images/build/build-image.js';
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
  { method: 'POST', pattern: '/build', handle: build },
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

async function build({ query, message }: ApiRequest, state: EngineState): Promise<ApiAnswer> {
  const request: BuildRequest = {
    files: tarFiles(await buffer(message)),
    dockerfile: (query.get('dockerfile') || 'Dockerfile').replace(/^\.\//, ''),
    tags: query.getAll('t').filter(Boolean),
    arguments: textsIn(query, 'buildargs'),
    labels: textsIn(query, 'labels'),
    target: query.get('target') ?? '',
  };
  const instructions = buildInstructions(state, request);
  const messages: ProgressMessage[] = [];
  try {
    const { id } = buildImage(state, request, instructions, (words) => messages.push({ stream: words }));
    messages.push({ aux: { ID: id } }, { stream: `Successfully built ${id.slice(7, 19)}\n` });
    for (const tag of request.tags) {
      const name = taggedName(checkedReference(state, tag));
      messages.push({ stream: `Successfully tagged ${name}\n` });
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    messages.push(failure(error.message));
  }
  return progress(flagIn(query, 'q') ? quietly(messages) : messages);
}

/** The id alone, or what went wrong. */
function quietly(messages: readonly ProgressMessage[]): readonly ProgressMessage[] {
  return messages.flatMap((message) => {
    if (isFields(message['aux'])) return [{ stream: `${String(message['aux']['ID'])}\n` }];
    return 'error' in message ? [message] : [];
  });
}

function textsIn(query: URLSearchParams, name: string): Readonly<Record<string, string>> {
  const value: unknown = JSON.parse(query.get(name) || '{}');
  return isFields(value) ? labelsAt({ value }, 'value') : {};
}

function progress(messages: readonly ProgressMessage[]): ApiAnswer {
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
