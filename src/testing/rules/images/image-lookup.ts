/** Finds images as engines do. */
import type { EngineState } from '../../state/engine-state.js';
import type { ImageRecord } from '../../state/image.js';
import { Refusal } from '../../state/refusal.js';
import { parsedReference, taggedName } from './image-reference.js';

/** @param reference `name`, `name:tag`, `name@sha256:…`, an id or its beginning, with or without `sha256:` */
export function findImage(state: EngineState, reference: string): ImageRecord | undefined {
  const whole = state.images.get(reference) ?? state.images.get(`sha256:${reference}`);
  return whole ?? byName(state, reference) ?? byBeginning(state, reference);
}

/** @throws Refusal 404 */
export function existingImage(state: EngineState, reference: string): ImageRecord {
  const image = findImage(state, reference);
  if (image) return image;
  if (/^[0-9a-f]{64}$/.test(reference)) throw new Refusal(404, `No such image: sha256:${reference}`);
  const named = parsedReference(reference);
  const name = named?.digest === undefined && named ? taggedName(named) : reference;
  throw new Refusal(404, `No such image: ${name}`);
}

function byName(state: EngineState, text: string): ImageRecord | undefined {
  const reference = parsedReference(text);
  if (!reference) return undefined;
  const { repository, digest } = reference;
  for (const image of state.images.values()) {
    if (digest !== undefined && image.digests.has(`${repository}@${digest}`)) return image;
    if (digest === undefined && image.tags.has(taggedName(reference))) return image;
  }
  return undefined;
}

/** Nothing where several images begin so. */
function byBeginning(state: EngineState, text: string): ImageRecord | undefined {
  const beginning = text.replace(/^sha256:/, '');
  if (!/^[0-9a-f]+$/.test(beginning)) return undefined;
  const matches = [...state.images.values()].filter(({ id }) => id.startsWith(`sha256:${beginning}`));
  return matches.length === 1 ? matches[0] : undefined;
}
