/** Images that are on the engine. */
import { imageDetails } from '../answers/image-details.js';
import { imageHistory } from '../answers/image-history.js';
import { imageSummary } from '../answers/image-summary.js';
import { type ApiAnswer, empty, json } from '../http/api-answer.js';
import { type ApiRequest, flagIn } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { isNewer } from '../rules/engine-words.js';
import { filtersIn } from '../rules/filters/filters.js';
import { danglingIn, imageCondition, referredTags } from '../rules/filters/image-filters.js';
import { existingImage } from '../rules/images/image-lookup.js';
import { checkedReference } from '../rules/images/image-reference.js';
import { pruneImages, removeImage } from '../rules/images/remove-image.js';
import { tagImage } from '../rules/images/tag-image.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import { imageTransferRoutes } from './image-transfer.js';

export const imagesRoutes: readonly Route[] = [
  ...imageTransferRoutes,
  { method: 'GET', pattern: '/images/json', handle: list },
  { method: 'GET', pattern: '/images/{name...}/json', handle: inspect },
  { method: 'GET', pattern: '/images/{name...}/history', handle: history },
  { method: 'POST', pattern: '/images/{name...}/tag', handle: tag },
  { method: 'POST', pattern: '/images/prune', handle: prune },
  { method: 'DELETE', pattern: '/images/{name...}', handle: remove },
];

function list({ query, version }: ApiRequest, state: EngineState): ApiAnswer {
  const filters = filtersIn(state, query);
  const isMeant = imageCondition(state, filters);
  const images = [...state.images.values()].filter(isMeant);
  const newestFirst = images.sort((one, other) => Number(other.created - one.created));
  return json(
    200,
    newestFirst.map((image) =>
      imageSummary(state, { ...image, tags: referredTags(image, filters) }, version),
    ),
  );
}

function inspect({ parameters, version }: ApiRequest, state: EngineState): ApiAnswer {
  const name = parameters['name'] ?? '';
  try {
    return json(200, imageDetails(existingImage(state, checked(state, name)), version));
  } catch (error) {
    // Older engines say it twice.
    if (!(error instanceof Refusal) || isNewer(state)) throw error;
    throw new Refusal(error.status, `no such image: ${name}: ${error.message}`);
  }
}

/** @throws Refusal 400 where it is neither reference nor id */
function checked(state: EngineState, name: string): string {
  if (!/^(?:sha256:)?[0-9a-f]+$/.test(name)) checkedReference(state, name);
  return name;
}

function history({ parameters }: ApiRequest, state: EngineState): ApiAnswer {
  return json(200, imageHistory(existingImage(state, checked(state, parameters['name'] ?? ''))));
}

function tag({ parameters, query }: ApiRequest, state: EngineState): ApiAnswer {
  const image = existingImage(state, parameters['name'] ?? '');
  tagImage(state, image, query.get('repo') ?? '', query.get('tag') ?? '');
  return empty(201);
}

function remove({ parameters, query }: ApiRequest, state: EngineState): ApiAnswer {
  return json(200, removeImage(state, checked(state, parameters['name'] ?? ''), flagIn(query, 'force')));
}

/** Unless it is said otherwise, only images without a name go. */
function prune({ query }: ApiRequest, state: EngineState): ApiAnswer {
  const filters = filtersIn(state, query);
  const onlyDangling = danglingIn(filters) ?? true;
  const others = new Map([...filters].filter(([name]) => name !== 'dangling'));
  const isMeant = imageCondition(state, others);
  const { removals, bytes } = pruneImages(
    state,
    (image) => isMeant(image) && (!onlyDangling || image.tags.size === 0),
  );
  return json(200, { ImagesDeleted: removals.length > 0 ? removals : null, SpaceReclaimed: bytes });
}
