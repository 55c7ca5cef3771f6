/** Fetches images from the registry, and brings them there. */
import type { EngineState } from '../../state/engine-state.js';
import type { ImageRecord } from '../../state/image.js';
import { Refusal } from '../../state/refusal.js';
import { addImage, digestOf } from './add-image.js';
import { tellOfImage } from './image-event.js';
import { findImage } from './image-lookup.js';
import { checkedReference, type ImageReference, taggedName } from './image-reference.js';

export interface PulledImage {
  readonly image: ImageRecord;
  /** Of the image in its registry: `sha256:…`. */
  readonly digest: string;
  /** It was not there yet, or another image had its name. */
  readonly isNew: boolean;
}

/** @param tag or digest. @throws Refusal 400, 404 */
export function pullImage(state: EngineState, repository: string, tag: string): PulledImage {
  const separator = tag.includes(':') ? '@' : ':';
  const reference = checkedReference(state, tag === '' ? repository : `${repository}${separator}${tag}`);
  const offered = state.registry.get(registryName(reference)) ?? byManifest(state, reference);
  if (!offered) throw new Refusal(404, absence(state, reference));
  const before = findImage(state, registryName(reference));
  const digest = manifestOf(offered);
  addImage(state, {
    ...offered,
    tags: new Set(reference.digest === undefined ? [taggedName(reference)] : []),
    digests: new Set([`${reference.repository}@${reference.digest ?? digest}`]),
  });
  const image = state.images.get(offered.id) ?? offered;
  tellOfImage(state, image, 'pull', { id: registryName(reference), name: reference.repository });
  return { image, digest: reference.digest ?? digest, isNew: before?.id !== offered.id };
}

/** @returns the image, and its digest in the registry; nothing where there is no such image */
export function pushImage(state: EngineState, name: string): PulledImage | undefined {
  const image = findImage(state, name);
  if (!image?.tags.has(name)) return undefined;
  const isNew = state.registry.get(name)?.id !== image.id;
  const digest = manifestOf(image);
  image.digests.add(`${checkedReference(state, name).repository}@${digest}`);
  state.registry.set(name, { ...image, tags: new Set([name]) });
  tellOfImage(state, image, 'push', { id: name, name: checkedReference(state, name).repository });
  return { image, digest, isNew };
}

/** What a registry calls it follows from what it is. */
function manifestOf({ id }: ImageRecord): string {
  return digestOf('manifest', id);
}

function byManifest(state: EngineState, { repository, digest }: ImageReference): ImageRecord | undefined {
  if (digest === undefined) return undefined;
  return [...state.registry].find(
    ([name, image]) => name.startsWith(`${repository}:`) && manifestOf(image) === digest,
  )?.[1];
}

function registryName(reference: ImageReference): string {
  return reference.digest === undefined
    ? taggedName(reference)
    : `${reference.repository}@${reference.digest}`;
}

function absence(state: EngineState, reference: ImageReference): string {
  const { repository } = reference;
  const isThere = [...state.registry.keys()].some(
    (name) => /^(.*?)(?::[^:/]*|@.*)$/.exec(name)?.[1] === repository,
  );
  return isThere
    ? `manifest for ${registryName(reference)} not found: manifest unknown: manifest unknown`
    : `pull access denied for ${repository}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`;
}
