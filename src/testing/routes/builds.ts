/** Builds of images, for both builders: each has its form of telling what comes of it. */
import { isFields, labelsAt } from '../../engine/answer/read.js';
import { failure, type ProgressMessage } from '../answers/image-progress.js';
import { type ApiAnswer, empty } from '../http/api-answer.js';
import { type ApiRequest, flagIn } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { type BuildRequest, buildImage } from '../rules/images/build/build-image.js';
import { instructionsIn } from '../rules/images/build/dockerfile.js';
import { checkedReference, taggedName } from '../rules/images/image-reference.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import { buildFiles } from './build-files.js';
import { openSession } from './build-session.js';
import { progress } from './image-transfer.js';

export const buildRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/build', handle: build },
  { method: 'POST', pattern: '/build/cancel', handle: () => empty(204) },
  { method: 'POST', pattern: '/session', handle: openSession },
];

async function build({ query, message }: ApiRequest, state: EngineState): Promise<ApiAnswer> {
  const { files, dockerfile } = await buildFiles(query, message, state);
  const request: BuildRequest = {
    files,
    tags: query.getAll('t').filter(Boolean),
    arguments: textsIn(query, 'buildargs'),
    labels: textsIn(query, 'labels'),
    target: query.get('target') ?? '',
  };
  const instructions = instructionsIn(state, dockerfile.toString());
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
  if (query.get('version') === '2') return progress(asBuildkit(messages));
  return progress(flagIn(query, 'q') ? quietly(messages) : messages);
}

/** BuildKit tells of its steps in another form, of which nothing is told here; and of the image, in an answer of its own. */
function asBuildkit(messages: readonly ProgressMessage[]): readonly ProgressMessage[] {
  return messages.flatMap((message) => {
    if (isFields(message['aux'])) return [{ id: 'moby.image.id', ...message }];
    return 'error' in message ? [message] : [];
  });
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
