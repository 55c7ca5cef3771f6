/** The full reference of an image (manual, section 3.7.1 "Image"). */
import { isImageReference } from './image-grammar.js';
import type { ConfigurationScope } from './scope.js';

export interface ImageDefaults {
  readonly repository?: string | undefined;
  readonly defaultTag?: string | undefined;
}

interface ImageName {
  readonly name: string;
  /** `:tag` or `@digest`; empty where neither was given. */
  readonly version: string;
}

/**
 * The image with repository and tag. A name with `/` in it gets no repository, and a `/` in front only says so;
 * a reference by digest gets no tag. The tag is what follows a colon after the last slash, so that a registry's
 * port is none.
 */
export function imageReference(image: string, { repository, defaultTag }: ImageDefaults = {}): string {
  const { name, version } = split(image);
  return qualified(name, repository) + (version || `:${defaultTag || 'latest'}`);
}

function split(image: string): ImageName {
  const digest = image.indexOf('@');
  if (digest >= 0) return { name: image.slice(0, digest), version: image.slice(digest) };
  const colon = image.lastIndexOf(':');
  if (colon <= image.lastIndexOf('/')) return { name: image, version: '' };
  const tag = image.slice(colon + 1);
  return { name: image.slice(0, colon), version: tag && `:${tag}` };
}

function qualified(name: string, repository: string | undefined): string {
  if (name.startsWith('/')) return name.slice(1);
  return !repository || name.includes('/') ? name : `${repository}/${name}`;
}

/** Reports a reference that the engine would refuse. */
export function checkImage({ report }: ConfigurationScope, reference: string): void {
  if (isImageReference(reference)) return;
  const form = "small letters, digits, '.', '_' and '-', parts with '/' between them, then ':' and a tag";
  report('image', { code: 'invalid-image', message: `'${reference}' is no reference of an image: ${form}` });
}
