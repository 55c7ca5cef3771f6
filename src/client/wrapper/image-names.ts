/** Names and tags of images. */

import type { Call } from '../../engine/call.js';
import { splitReference } from '../../engine/endpoint/image-reference.js';
import type { Engine } from '../../engine/engine.js';
import { forEach, settle } from './for-each.js';
import type { Listeners } from './listeners.js';

export interface ExtraTags {
  /** Further tags in the same repository: `1.2`. */
  readonly addTags?: readonly string[] | undefined;
  /** The tag `latest`, too. Default: false. */
  readonly addLatestTag?: boolean | undefined;
}

/** Ids by `name:tag`. */
export async function imageTags(engine: Engine, call?: Call): Promise<ReadonlyMap<string, string>> {
  const images = await engine.images.list(call);
  return new Map(
    images.flatMap(({ id, references }) =>
      references.filter((reference) => !reference.includes('@')).map((tag) => [tag, id] as const),
    ),
  );
}

/** References in the repository of `name`, which may have a registry with a port; not `name` itself, and each once. */
export function extraReferences(
  name: string,
  { addTags = [], addLatestTag = false }: ExtraTags,
): readonly string[] {
  const { repository, tag } = splitReference(name);
  const tags = new Set([...addTags, ...(addLatestTag ? ['latest'] : [])]);
  tags.delete(tag);
  return [...tags].map((extra) => `${repository}:${extra}`);
}

/**
 * @returns the references that were added
 * @throws PartialResultsError with those, where others failed
 */
export async function addExtraTags(
  engine: Engine,
  listeners: Listeners,
  image: string,
  references: readonly string[],
  call?: Call,
): Promise<readonly string[]> {
  const { done, errors } = await forEach(
    references,
    (reference) => reference,
    (reference) => engine.images.tag(image, reference, call),
  );
  return settle('Tagging', done, errors, { raiseOnError: true, listeners });
}
