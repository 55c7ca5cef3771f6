/** Takes names from images, and removes those that nobody needs. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import type { ImageRecord } from '../../state/image.js';
import { Refusal } from '../../state/refusal.js';
import { isUp } from '../containers/container-status.js';
import { tellOfImage } from './image-event.js';
import { existingImage } from './image-lookup.js';
import { parsedReference, taggedName } from './image-reference.js';

/** As the API has it: what was done, in order. */
export type ImageRemoval = { readonly Untagged: string } | { readonly Deleted: string };

/**
 * By a name, that name is taken away, and the image goes with its last one. By an id, the image goes with all its
 * names.
 *
 * @param force also where several names or a stopped container hold it; never where a running one does
 * @throws Refusal 404, 409
 */
export function removeImage(state: EngineState, reference: string, force: boolean): readonly ImageRemoval[] {
  const image = existingImage(state, reference);
  if (isId(image, reference)) return removeById(state, image, force);
  const [user] = usersOf(state, image);
  if (!force && namesOf(image).length === 1 && user)
    throw new Refusal(
      409,
      `conflict: unable to remove repository reference "${reference}" (must force) - container ${short(user.id)} is using its referenced image ${short(image.id)}`,
    );
  const name = nameIn(reference);
  const untagged = untag(state, image, name);
  if (image.tags.size > 0) return untagged;
  const others = [...image.digests].flatMap((digest) => untag(state, image, digest));
  const isHeld = usersOf(state, image).some((container) => isUp(container));
  return [...untagged, ...others, ...(isHeld ? [] : deleted(state, image))];
}

/** Removes images without a name, or all, as far as no container has them. */
export function pruneImages(
  state: EngineState,
  isMeant: (image: ImageRecord) => boolean,
): { readonly removals: readonly ImageRemoval[]; readonly bytes: number } {
  const meant = [...state.images.values()].filter(
    (image) => isMeant(image) && usersOf(state, image).length === 0,
  );
  const removals = meant.flatMap((image) => [
    ...namesOf(image).flatMap((name) => untag(state, image, name)),
    ...deleted(state, image),
  ]);
  const bytes = meant.reduce((sum, { size }) => sum + size, 0);
  state.events.add({ type: 'image', action: 'prune', id: '', attributes: { reclaimed: String(bytes) } });
  return { removals, bytes };
}

function removeById(state: EngineState, image: ImageRecord, force: boolean): readonly ImageRemoval[] {
  const users = usersOf(state, image);
  const running = users.find((container) => isUp(container));
  if (running)
    refuse(image, 'cannot be forced', `image is being used by running container ${short(running.id)}`);
  const repositories = new Set([...image.tags].map((tag) => tag.replace(/:[^:/]*$/, '')));
  if (!force && repositories.size > 1)
    refuse(image, 'must be forced', 'image is referenced in multiple repositories');
  const [stopped] = users;
  if (!force && stopped)
    refuse(image, 'must be forced', `image is being used by stopped container ${short(stopped.id)}`);
  return [...namesOf(image).flatMap((name) => untag(state, image, name)), ...deleted(state, image)];
}

function refuse({ id }: ImageRecord, how: string, reason: string): never {
  throw new Refusal(409, `conflict: unable to delete ${short(id)} (${how}) - ${reason}`);
}

function untag(state: EngineState, image: ImageRecord, name: string): readonly ImageRemoval[] {
  image.tags.delete(name);
  image.digests.delete(name);
  tellOfImage(state, image, 'untag');
  return [{ Untagged: name }];
}

function deleted(state: EngineState, image: ImageRecord): readonly ImageRemoval[] {
  state.images.delete(image.id);
  tellOfImage(state, image, 'delete');
  return [{ Deleted: image.id }];
}

function usersOf(state: EngineState, image: ImageRecord): readonly ContainerRecord[] {
  return [...state.containers].filter((container) => container.image.id === image.id);
}

function namesOf({ tags, digests }: ImageRecord): readonly string[] {
  return [...tags, ...digests];
}

function nameIn(reference: string): string {
  const parsed = parsedReference(reference);
  if (!parsed) return reference;
  return parsed.digest === undefined ? taggedName(parsed) : `${parsed.repository}@${parsed.digest}`;
}

function isId(image: ImageRecord, reference: string): boolean {
  return !namesOf(image).includes(nameIn(reference));
}

function short(id: string): string {
  return id.replace('sha256:', '').slice(0, 12);
}
